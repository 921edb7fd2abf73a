/** For the description of the API: what several calls answer alike, as one annotation each. */
@NullMarked
package cn.jihe.web.description;

import org.jspecify.annotations.NullMarked;

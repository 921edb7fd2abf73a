/** The overview as JSON. */
@NullMarked
package cn.jihe.overview.api;

import org.jspecify.annotations.NullMarked;

/** The JSON that scripts and the add-in rely on. */
@NullMarked
package cn.jihe.web.api;

import org.jspecify.annotations.NullMarked;

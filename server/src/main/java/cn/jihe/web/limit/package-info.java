/** How much one sender may ask for in a minute. */
@NullMarked
package cn.jihe.web.limit;

import org.jspecify.annotations.NullMarked;

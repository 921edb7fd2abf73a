/** The page on which the server says how it is, and that of what administrators did. */
@NullMarked
package cn.jihe.system.page;

import org.jspecify.annotations.NullMarked;

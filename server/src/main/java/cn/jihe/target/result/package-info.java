/** Whether what was reached meets its target, as far as both can be compared. */
@NullMarked
package cn.jihe.target.result;

import org.jspecify.annotations.NullMarked;

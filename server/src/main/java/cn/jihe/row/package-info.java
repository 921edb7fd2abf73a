/** Which row of the table of indicators of one form is which of another's. */
@NullMarked
package cn.jihe.row;

import org.jspecify.annotations.NullMarked;

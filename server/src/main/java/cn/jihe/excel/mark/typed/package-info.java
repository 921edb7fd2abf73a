/** What people type into the result sheet: read back, and put beside the same findings again. */
@NullMarked
package cn.jihe.excel.mark.typed;

import org.jspecify.annotations.NullMarked;

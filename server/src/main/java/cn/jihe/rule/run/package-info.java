/** Runs rules over the forms of a workbook and names what they find. */
@NullMarked
package cn.jihe.rule.run;

import org.jspecify.annotations.NullMarked;

/** What a rule is, what it says, and how rules are run over the forms of a workbook. */
@NullMarked
package cn.jihe.rule;

import org.jspecify.annotations.NullMarked;

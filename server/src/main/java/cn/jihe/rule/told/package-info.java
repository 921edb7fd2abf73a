/** A report as people are told it: one entry for a cell, and once what many forms share. */
@NullMarked
package cn.jihe.rule.told;

import org.jspecify.annotations.NullMarked;

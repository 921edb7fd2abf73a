/** Rules about a self-evaluation: actual values, weights, scores, reasons, grade. */
@NullMarked
package cn.jihe.rules.evaluation;

import org.jspecify.annotations.NullMarked;

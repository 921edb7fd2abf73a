/** Rules about the results of a self-evaluation: weights, scores, reasons, grade. */
@NullMarked
package cn.jihe.rules.results;

import org.jspecify.annotations.NullMarked;

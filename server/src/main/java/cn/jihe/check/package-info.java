/** Check, annotate, correct: from the bytes of an upload to an answer, on one bounded pool. */
@NullMarked
package cn.jihe.check;

import org.jspecify.annotations.NullMarked;

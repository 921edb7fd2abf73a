/** What may be said on a form and how: labels, word lists, grade words, thresholds, limits. */
@NullMarked
package cn.jihe.template;

import org.jspecify.annotations.NullMarked;

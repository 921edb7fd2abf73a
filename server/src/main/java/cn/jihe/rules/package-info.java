/** The catalogue of rules, one small class each. */
@NullMarked
package cn.jihe.rules;

import org.jspecify.annotations.NullMarked;

/** What a rule says of itself and its findings, in both languages. */
@NullMarked
package cn.jihe.rule.text;

import org.jspecify.annotations.NullMarked;

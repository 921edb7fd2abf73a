/** What a rule is, what it finds, and what it may know. */
@NullMarked
package cn.jihe.rule;

import org.jspecify.annotations.NullMarked;

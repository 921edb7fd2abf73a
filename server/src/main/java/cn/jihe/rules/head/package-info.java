/** Rules about the head of a form: who, when, what for. */
@NullMarked
package cn.jihe.rules.head;

import org.jspecify.annotations.NullMarked;

/** Rules about the head of a form: who, when, what for, and whether it was copied. */
@NullMarked
package cn.jihe.rules.project;

import org.jspecify.annotations.NullMarked;

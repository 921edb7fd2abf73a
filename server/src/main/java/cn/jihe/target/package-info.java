/** The grammar of a target value and of numbers in prose. */
@NullMarked
package cn.jihe.target;

import org.jspecify.annotations.NullMarked;

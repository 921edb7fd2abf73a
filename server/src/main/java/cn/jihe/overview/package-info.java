/** 总览: how far units have come, and what they all get wrong. */
@NullMarked
package cn.jihe.overview;

import org.jspecify.annotations.NullMarked;

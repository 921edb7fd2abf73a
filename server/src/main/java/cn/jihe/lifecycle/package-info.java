/** The states of a version, and the one table of who may do what in which of them. */
@NullMarked
package cn.jihe.lifecycle;

import org.jspecify.annotations.NullMarked;

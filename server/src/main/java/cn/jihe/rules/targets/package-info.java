/** Rules about target values. */
@NullMarked
package cn.jihe.rules.targets;

import org.jspecify.annotations.NullMarked;

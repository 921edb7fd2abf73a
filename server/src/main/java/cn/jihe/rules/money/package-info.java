/** Rules about the funds and their execution. */
@NullMarked
package cn.jihe.rules.money;

import org.jspecify.annotations.NullMarked;

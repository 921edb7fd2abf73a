/** Rules about the funds and their execution. */
@NullMarked
package cn.jihe.rules.funds;

import org.jspecify.annotations.NullMarked;

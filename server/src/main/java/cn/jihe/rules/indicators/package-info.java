/** Rules about the indicator table: its groups and names. */
@NullMarked
package cn.jihe.rules.indicators;

import org.jspecify.annotations.NullMarked;

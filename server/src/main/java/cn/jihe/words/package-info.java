/** Word lists, levels, thresholds and grades that rules and readers look up. */
@NullMarked
package cn.jihe.words;

import org.jspecify.annotations.NullMarked;

package cn.jihe.target;

import cn.jihe.target.Token.Numeral;
import java.util.Optional;

/**
 * A number with its unit, as far as they stand side by side.
 *
 * @param suffix the comparator behind it: 以上, 以内
 * @param next the index of the first token behind it
 * @param closed whether its bracket is closed
 */
record Measure(
    Numeral numeral, Units.Unit unit, Optional<Comparator> suffix, int next, boolean closed) {}

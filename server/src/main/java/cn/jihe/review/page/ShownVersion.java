package cn.jihe.review.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a version, as far as it can be shown.
 *
 * @param values what its template has to know; none when it is not shown
 * @param amount 元; empty when it is not known
 * @param missing says why it is not shown; empty when it is
 */
record ShownVersion(Map<String, Object> values, Optional<BigDecimal> amount, String missing) {

  static ShownVersion missing(String why) {
    return new ShownVersion(Map.of(), Optional.empty(), why);
  }
}

package cn.jihe.review.page;

import java.util.Map;

/**
 * The form of a version, as far as it can be shown.
 *
 * @param values what its template has to know; none when it is not shown
 * @param missing says why it is not shown; empty when it is
 */
record ShownVersion(Map<String, Object> values, String missing) {

  static ShownVersion missing(String why) {
    return new ShownVersion(Map.of(), why);
  }
}

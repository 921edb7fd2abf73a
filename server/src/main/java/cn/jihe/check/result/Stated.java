package cn.jihe.check.result;

import java.util.Optional;

/**
 * What the reader of a result says of forms that do not say it themselves.
 *
 * @param year fiscal year
 * @param unit 实施单位, as typed
 */
public record Stated(Optional<Integer> year, Optional<String> unit) {
  public static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty());
}

package cn.jihe.web;

import java.time.Instant;
import java.util.UUID;

/** Where a part of a growing list ends, as it stands in an address: the next begins behind it. */
public record ListMark(Instant moment, UUID id) {

  private static final String BETWEEN = "_";

  /**
   * Reads one.
   *
   * @throws java.time.DateTimeException when it begins with no moment
   * @throws IllegalArgumentException when it ends with no id
   */
  static ListMark of(String text) {
    int cut = text.indexOf(BETWEEN);
    return new ListMark(
        Instant.parse(text.substring(0, Math.max(cut, 0))),
        Ids.of(text.substring(cut + 1)).orElseThrow(() -> new IllegalArgumentException(text)));
  }

  public String text() {
    return moment + BETWEEN + id;
  }
}

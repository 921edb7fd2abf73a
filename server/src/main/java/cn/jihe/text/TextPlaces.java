package cn.jihe.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts with places for values. */
public final class TextPlaces {

  private TextPlaces() {}

  /**
   * A text with its places, such as {@code {sum}}, filled. In one pass, so that a value with braces
   * in it is never taken for a place.
   *
   * @param values the value of a place by its name; null for one that has none
   * @throws IllegalStateException when a place has no value
   */
  public static String filled(String text, Function<String, @Nullable String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      String value = close < 0 ? null : values.apply(text.substring(open + 1, close));
      if (value == null) {
        throw new IllegalStateException("Unfilled place in: " + text);
      }
      filled.append(text, at, open).append(value);
      at = close + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }
}

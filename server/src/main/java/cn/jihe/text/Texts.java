package cn.jihe.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a bundle in one language.
 *
 * @param map each by its key, with its places
 */
public record Texts(Map<String, String> map) {

  public Texts {
    map = Map.copyOf(map);
  }

  /** A text with its places as they are; empty when there is none with this key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(map.get(key));
  }

  /**
   * A text with its places {@code {0}}, {@code {1}} … filled; not every value needs a place.
   *
   * @throws IllegalArgumentException when there is no such text
   * @throws IllegalStateException when a place has no value
   */
  public String say(String key, Object... values) {
    String text = map.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key);
    }
    Map<String, String> places = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      places.put(String.valueOf(i), String.valueOf(values[i]));
    }
    return TextPlaces.filled(text, places::get);
  }
}

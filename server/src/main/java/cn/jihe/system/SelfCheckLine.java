package cn.jihe.system;

import java.util.List;

/**
 * One thing that the server found out of itself.
 *
 * @param key of its text
 * @param values what fills the places of the text
 */
public record SelfCheckLine(String key, State state, List<Object> values) {

  public SelfCheckLine {
    values = List.copyOf(values);
  }

  /** How it is. */
  public enum State {
    GOOD,
    /** Somebody should look at it. */
    DOUBTFUL,
    BAD
  }

  static SelfCheckLine of(String key, State state, Object... values) {
    return new SelfCheckLine(key, state, List.of(values));
  }
}

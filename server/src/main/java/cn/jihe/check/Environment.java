package cn.jihe.check;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an operator has set, by the names of environment variables: the one place where they become
 * values. The records of settings are made from it, once.
 *
 * @param variables those of the process, or a test's
 */
public record Environment(Map<String, String> variables) {

  /** Longer numbers are none that anybody means. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,7}");

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The same with another value of one variable. */
  public Environment with(String name, String value) {
    Map<String, String> changed = new HashMap<>(variables);
    changed.put(name, value);
    return new Environment(changed);
  }

  /** A setting without blanks at its ends; empty when it is not set. */
  public String text(String name) {
    return variables.getOrDefault(name, "").strip();
  }

  /** A password, which may begin or end with a blank; empty when it is not set. */
  public String secret(String name) {
    return variables.getOrDefault(name, "");
  }

  /**
   * A whole number from 1.
   *
   * @param otherwise when it is not set
   * @throws SettingsException when it is set to something else
   */
  public long wholeNumber(String name, long otherwise) {
    String set = text(name);
    if (set.isEmpty()) {
      return otherwise;
    }
    if (!WHOLE_NUMBER.matcher(set).matches()) {
      throw new SettingsException(
          Messages.beside(Environment.class, "settings").words("noWholeNumber", name), null);
    }
    return Long.parseLong(set);
  }
}

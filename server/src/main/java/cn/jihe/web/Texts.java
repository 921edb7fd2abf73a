package cn.jihe.web;

import cn.jihe.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Our own words in one language, from a pair of resource files. */
public final class Texts {

  private final Map<String, String> texts;

  private Texts(Map<String, String> texts) {
    this.texts = texts;
  }

  public static Texts of(String bundleName, Language language) {
    // The root bundle is Chinese; the machine's own locale has no say.
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            bundleName,
            language == Language.ZH ? Locale.ROOT : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Texts(
        bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString)));
  }

  /** For the template. */
  public Map<String, String> map() {
    return texts;
  }

  /**
   * The text with its places {@code {0}}, {@code {1}} … filled.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String say(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}

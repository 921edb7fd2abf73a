package cn.jihe.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A bundle of texts for people: each has a key, and says the same in every language. A bundle is
 * one file of properties per language beside the class that speaks, such as {@code
 * messages.properties} and {@code messages_en.properties}; a file is read once, when its first text
 * is asked for.
 */
public final class Messages {

  private static final Map<String, Messages> BUNDLES = new ConcurrentHashMap<>();

  private final String path;
  private final Map<Language, Texts> read = new ConcurrentHashMap<>();

  private Messages(String path) {
    this.path = path;
  }

  /** The bundle {@code messages} of the package that a class is in. */
  public static Messages beside(Class<?> speaker) {
    return beside(speaker, "messages");
  }

  /** Another bundle of the package that a class is in, by its name. */
  public static Messages beside(Class<?> speaker, String name) {
    return at("/" + speaker.getPackageName().replace('.', '/') + "/" + name);
  }

  /**
   * A bundle by the path of its files, without language and ending.
   *
   * @param path such as {@code /cn/jihe/web/problems}
   */
  public static Messages at(String path) {
    return BUNDLES.computeIfAbsent(path, Messages::new);
  }

  /** Its texts in one language. */
  public Texts in(Language language) {
    return read.computeIfAbsent(language, this::texts);
  }

  /**
   * One text in every language, its places filled in order as {@link Texts#say} fills them.
   *
   * @throws IllegalArgumentException when there is no such text
   * @throws IllegalStateException when a place has no value
   */
  public Words words(String key, Object... values) {
    return Words.of(language -> in(language).say(key, values));
  }

  private Texts texts(Language language) {
    String file = path + language.suffix() + ".properties";
    try {
      Properties properties = new Properties();
      byte[] bytes = DataFiles.bytes(file.substring(1));
      properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
      return new Texts(
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    } catch (IOException broken) {
      throw new UncheckedIOException("Resource " + file + " cannot be read", broken);
    }
  }
}

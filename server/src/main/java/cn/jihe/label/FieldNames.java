package cn.jihe.label;

import cn.jihe.form.FieldPath;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import cn.jihe.text.YamlResource;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** What people call the fields of the forms. */
public final class FieldNames {

  private static final Map<String, Words> NAMES = read();

  private FieldNames() {}

  /** A field's label as forms print it; the path itself for a field without one. */
  public static String of(FieldPath path, Language language) {
    return of(path.leaf(), language);
  }

  /** The same by the last part of the path, such as {@code target}. */
  public static String of(String leaf, Language language) {
    Words words = NAMES.get(leaf);
    return words == null ? leaf : words.in(language);
  }

  private static Map<String, Words> read() {
    try (InputStream in = FieldNames.class.getResourceAsStream("field-names.yml")) {
      return YamlResource.MAPPER.readValue(in, new TypeReference<Map<String, Words>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

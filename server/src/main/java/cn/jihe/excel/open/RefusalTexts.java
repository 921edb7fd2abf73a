package cn.jihe.excel.open;

import cn.jihe.text.Words;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The texts of refusals, read once from {@code refusals.yml}. */
final class RefusalTexts {

  private static final String LIMIT = "{limit}";
  private static final Map<Reason, Words> TEXTS = read();

  private RefusalTexts() {}

  /** The text for a reason, the limit written with thousands separators where the text names it. */
  static Words of(Reason reason, long limit) {
    Words text = Objects.requireNonNull(TEXTS.get(reason), reason::name);
    String number = NumberFormat.getIntegerInstance(Locale.ROOT).format(limit);
    return new Words(text.zh().replace(LIMIT, number), text.en().replace(LIMIT, number));
  }

  static Map<Reason, Words> all() {
    return TEXTS;
  }

  private static Map<Reason, Words> read() {
    try (InputStream yaml = RefusalTexts.class.getResourceAsStream("refusals.yml")) {
      return Map.copyOf(
          new ObjectMapper(new YAMLFactory())
              .readValue(yaml, new TypeReference<Map<Reason, Words>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package cn.jihe.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON written in the one way of RFC 8785, so that its hash and its signature are one. */
public final class CanonicalJson {

  /** Deeper than anything written here. */
  private static final int DEEPEST = 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  /** Of maps, lists, texts, whole numbers, nulls, or a record of these. */
  public static String text(Object value) {
    try {
      return new JsonCanonicalizer(StoredText.json(MAPPER.writeValueAsString(value)))
          .getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in UTF-8. */
  public static byte[] bytes(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** What is canonical JSON to the last byte; empty for everything else. */
  public static Optional<JsonNode> read(byte[] bytes) {
    try {
      JsonNode read = MAPPER.readTree(bytes);
      return read.isObject() && Arrays.equals(bytes(read), bytes)
          ? Optional.of(read)
          : Optional.empty();
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

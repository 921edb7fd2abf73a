package cn.jihe.receipt;

import cn.jihe.text.CanonicalJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.PublicKey;
import java.util.Optional;

/**
 * A receipt as a file: canonical JSON (RFC 8785) with the signature in it. What is signed is the
 * same without the signature.
 */
public final class ReceiptFile {

  /** In bytes; much larger than that of an upload with thousands of forms. */
  public static final int LARGEST = 16 << 20;

  private static final String FORMAT = "jihe-receipt-1";
  private static final String FORMAT_FIELD = "format";
  private static final String KEY = "key";
  private static final String SIGNATURE = "signature";

  /** A later version of the program may say more. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final ObjectNode json;
  private final ReceiptContent content;
  private final PublicKey key;

  private ReceiptFile(ObjectNode json, ReceiptContent content, PublicKey key) {
    this.json = json;
    this.content = content;
    this.key = key;
  }

  /** Signs. */
  public static ReceiptFile of(ReceiptContent content, SigningKey key) {
    ObjectNode json = MAPPER.valueToTree(content);
    json.put(FORMAT_FIELD, FORMAT).put(KEY, Ed25519.text(key.open()));
    json.put(SIGNATURE, Ed25519.sign(key, CanonicalJson.bytes(json)));
    return new ReceiptFile(json, content, key.open());
  }

  /**
   * Reads a file. Nothing is said of its signature yet.
   *
   * @return empty when it is no receipt, or not to the last byte as one is written
   */
  public static Optional<ReceiptFile> read(byte[] bytes) {
    return CanonicalJson.read(bytes)
        .filter(json -> json.path(FORMAT_FIELD).asText().equals(FORMAT))
        .flatMap(ReceiptFile::read);
  }

  private static Optional<ReceiptFile> read(JsonNode json) {
    try {
      ReceiptContent content = MAPPER.treeToValue(json, ReceiptContent.class);
      return Ed25519.open(json.path(KEY).asText())
          .map(key -> new ReceiptFile((ObjectNode) json, content, key));
    } catch (JsonProcessingException | IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  /** The file. */
  public byte[] bytes() {
    return CanonicalJson.bytes(json);
  }

  /** What it says. */
  public ReceiptContent content() {
    return content;
  }

  /** Whether it was signed with the key it carries; that alone vouches for nothing. */
  public boolean isSigned() {
    ObjectNode unsigned = json.deepCopy();
    unsigned.remove(SIGNATURE);
    return Ed25519.isSigned(key, CanonicalJson.bytes(unsigned), json.path(SIGNATURE).asText());
  }

  /** SHA-256 of the key it carries, lower-case hex. */
  public String fingerprint() {
    return Ed25519.fingerprint(key);
  }
}

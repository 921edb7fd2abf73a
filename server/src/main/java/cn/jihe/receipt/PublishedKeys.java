package cn.jihe.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;

/** Public keys as their file holds them. */
public final class PublishedKeys {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedKeys() {}

  /**
   * All keys of a file: JSON as the server gives it, or PEM.
   *
   * @return empty when there is none in it
   */
  public static List<PublicKey> read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.stripLeading().startsWith("{") ? fromJson(text) : Ed25519.openFromPem(text);
  }

  private static List<PublicKey> fromJson(String text) {
    try {
      return JSON.readTree(text).findValuesAsText("publicKey").stream()
          .flatMap(key -> Ed25519.open(key).stream())
          .toList();
    } catch (IOException noJson) {
      return List.of();
    }
  }
}

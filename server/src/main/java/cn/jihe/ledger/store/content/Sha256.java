package cn.jihe.ledger.store.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Short names for long texts: an index takes no text of any length. */
public final class Sha256 {

  private Sha256() {}

  /**
   * Lower-case hex over the texts in UTF-8; each counts with its length, so none runs into the
   * next.
   */
  public static String of(Iterable<String> texts) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return Hex.encodeHexString(digest.digest());
  }
}

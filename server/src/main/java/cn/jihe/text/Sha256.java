package cn.jihe.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Short names for long texts. */
public final class Sha256 {

  private Sha256() {}

  /** Lower-case hex over the texts in UTF-8; none runs into the next. */
  public static String of(Collection<String> texts) {
    return ofBytes(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of the facts of a row in their order; one that is not there is none other. */
  public static String ofFacts(List<@Nullable Object> facts) {
    return of(facts.stream().map(fact -> fact == null ? "" : "=" + fact).toList());
  }

  /** The same over anything; each counts with its length. */
  public static String ofBytes(Stream<byte[]> all) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    all.forEach(
        bytes -> {
          digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
          digest.update(bytes);
        });
    return Hex.encodeHexString(digest.digest());
  }
}

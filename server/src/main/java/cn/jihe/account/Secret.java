package cn.jihe.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a browser or a script holds to be known by. Only its hash is kept.
 *
 * @param text 256 random bits, in letters that addresses and headers take
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 in lower-case hex: it has more than enough bits to need no salt. */
  public String hash() {
    return DigestUtils.sha256Hex(text);
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}

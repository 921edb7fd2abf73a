package cn.jihe.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a browser or a script holds to be known by. Only its hash is kept.
 *
 * @param text holds 256 random bits, in letters that addresses and headers take
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** By which those who look for secrets in scripts know a token. */
  private static final String TOKEN = "jihe_";

  /** Without letters and figures that are taken for each other. */
  private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int OF_GROUP = 4;

  /** For a browser. */
  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** For a script or the add-in. */
  public static Secret token() {
    return new Secret(TOKEN + random().text);
  }

  /** A password that is told to somebody: 80 random bits, in groups of letters and figures. */
  public static String oneTimePassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * OF_GROUP; i++) {
      if (i > 0 && i % OF_GROUP == 0) {
        password.append('-');
      }
      password.append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
    }
    return password.toString();
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

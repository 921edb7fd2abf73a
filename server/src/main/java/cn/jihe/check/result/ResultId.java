package cn.jihe.check.result;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a kept result in its address. Whoever knows it may see the result, so it cannot be
 * guessed: 128 random bits.
 */
public record ResultId(String value) {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public static ResultId random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ResultId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** As an address has it; empty when it is none of ours. */
  public static Optional<ResultId> of(String text) {
    return Optional.of(text).filter(id -> FORM.matcher(id).matches()).map(ResultId::new);
  }

  /** Never in a log: it would let its reader in. */
  @Override
  public String toString() {
    return "result";
  }
}

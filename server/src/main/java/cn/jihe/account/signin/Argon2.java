package cn.jihe.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, and the way its hashes are written: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 *
 * @param kib memory of one hash
 * @param passes over that memory
 * @param lanes in which it is worked through
 */
record Argon2(int kib, int passes, int lanes) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{8,64})\\$([A-Za-z0-9+/]{16,88})");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** The hash of a password with a new salt. */
  String hash(String password) {
    byte[] salt = random(SALT_BYTES);
    return written(salt, hash(password, salt, HASH_BYTES));
  }

  /** One that no password has, and that takes as long to compare with. */
  String ofNobody() {
    return written(random(SALT_BYTES), random(HASH_BYTES));
  }

  /** Whether a hash is that of a password. */
  static boolean isOf(String password, String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored hash is not of the kind that is known");
    }
    Argon2 cost =
        new Argon2(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    return MessageDigest.isEqual(expected, cost.hash(password, salt, expected.length));
  }

  private byte[] hash(String password, byte[] salt, int bytes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[bytes];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private String written(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(kib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}

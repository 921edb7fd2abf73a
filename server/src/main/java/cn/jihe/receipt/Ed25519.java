package cn.jihe.receipt;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Keys and signatures of Ed25519 (RFC 8032). */
public final class Ed25519 {

  private static final String NAME = "Ed25519";

  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]{1,30})-----([A-Za-z0-9+/=\\s]{1,2000}+)-----END");

  private static final String OPEN = "PUBLIC KEY";
  private static final String SECRET = "PRIVATE KEY";

  private Ed25519() {}

  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lower-case hex. */
  public static String sign(SigningKey key, byte[] text) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key.secret());
      signature.update(text);
      return Hex.encodeHexString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether a text was signed with the other half of a key.
   *
   * @param hex the signature; anything else than {@link #sign} gives is none
   */
  public static boolean isSigned(PublicKey key, byte[] text, String hex) {
    try {
      byte[] bytes = Hex.decodeHex(hex);
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(text);
      return Hex.encodeHexString(bytes).equals(hex) && signature.verify(bytes);
    } catch (DecoderException | GeneralSecurityException none) {
      return false;
    }
  }

  /** SHA-256 of the key as X.509 has it, lower-case hex. */
  public static String fingerprint(PublicKey key) {
    return DigestUtils.sha256Hex(key.getEncoded());
  }

  /** As X.509 has it, base64. */
  public static String text(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** As PKCS#8 has it, base64. */
  public static String text(PrivateKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** Empty when it is none, or not written as {@link #text(PublicKey)} writes it. */
  public static Optional<PublicKey> open(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(bytes));
      return text(key).equals(base64) ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException | InvalidKeySpecException none) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty when it is none. */
  public static Optional<PrivateKey> secret(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return Optional.of(
          KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (IllegalArgumentException | InvalidKeySpecException none) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both halves of the private key in a PEM file; empty when there is none. */
  public static Optional<SigningKey> fromPem(String pem) {
    return blocks(pem, SECRET).stream().findFirst().flatMap(Ed25519::secret).flatMap(Ed25519::pair);
  }

  /** All public keys in a PEM file. */
  public static List<PublicKey> openFromPem(String pem) {
    return blocks(pem, OPEN).stream().flatMap(block -> open(block).stream()).toList();
  }

  private static List<String> blocks(String pem, String kind) {
    List<String> blocks = new ArrayList<>();
    Matcher block = PEM.matcher(pem);
    while (block.find()) {
      if (block.group(1).equals(kind)) {
        blocks.add(BLANKS.matcher(block.group(2)).replaceAll(""));
      }
    }
    return blocks;
  }

  /** The platform itself does not say the public half of a private key. */
  private static Optional<SigningKey> pair(PrivateKey secret) {
    if (!(secret instanceof EdECPrivateKey key) || key.getBytes().isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] open =
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                  new Ed25519PrivateKeyParameters(key.getBytes().get()).generatePublicKey())
              .getEncoded();
      return Optional.of(
          new SigningKey(
              secret, KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(open))));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package cn.jihe.app;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.ssl.SslBuilder;
import io.micronaut.http.ssl.SslConfiguration;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries certificate and key before the server starts, read as the server reads them: what is wrong
 * there would otherwise show at the first caller.
 */
final class TlsCertificate extends SslBuilder<KeyStore> {

  private static final Messages MESSAGES = Messages.beside(TlsCertificate.class, "settings");

  private static final byte[] PROBE = {1};

  private TlsCertificate() {
    super(new ResourceResolver());
  }

  /**
   * Passes when there is a certificate with the key that belongs to it.
   *
   * @param settings names the settings in what is said
   * @throws SettingsException when there is not
   */
  static void check(SslConfiguration.KeyStoreConfiguration files, String settings) {
    SslConfiguration configuration = new SslConfiguration();
    configuration.setKeyStore(files);
    try {
      KeyStore store = new TlsCertificate().build(configuration).orElseThrow();
      char[] password = files.getPassword().map(String::toCharArray).orElseGet(() -> new char[0]);
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
        if (key instanceof PrivateKey own) {
          if (!fits(own, store.getCertificate(alias).getPublicKey())) {
            throw new SettingsException(MESSAGES.words("keyOfAnother", settings), null);
          }
          return;
        }
      }
    } catch (SettingsException broken) {
      throw broken;
    } catch (Exception unreadable) { // what the server's reader throws has no common type
      throw unusable(settings, unreadable);
    }
    throw unusable(settings, null);
  }

  /** When the certificate runs out; empty when it cannot be read. */
  static Optional<Instant> ends(SslConfiguration.KeyStoreConfiguration files) {
    SslConfiguration configuration = new SslConfiguration();
    configuration.setKeyStore(files);
    try {
      KeyStore store = new TlsCertificate().build(configuration).orElseThrow();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
          return Optional.of(own.getNotAfter().toInstant());
        }
      }
      return Optional.empty();
    } catch (Exception unreadable) { // what the server's reader throws has no common type
      return Optional.empty();
    }
  }

  private static SettingsException unusable(String settings, @Nullable Exception cause) {
    return new SettingsException(MESSAGES.words("certificateUnreadable", settings), cause);
  }

  private static boolean fits(PrivateKey own, PublicKey shown) throws GeneralSecurityException {
    String algorithm =
        switch (own.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> own.getAlgorithm();
        };
    if (!own.getAlgorithm().equals(shown.getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(own);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(shown);
    signature.update(PROBE);
    return signature.verify(signed);
  }

  @Override
  public Optional<KeyStore> build(SslConfiguration configuration) {
    try {
      return getKeyStore(configuration);
    } catch (Exception unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  @Override
  public Optional<KeyStore> build(SslConfiguration configuration, HttpVersion version) {
    return build(configuration);
  }
}

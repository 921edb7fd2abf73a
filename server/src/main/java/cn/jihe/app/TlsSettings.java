package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import io.micronaut.http.ssl.SslConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The certificate the server shows; without one it speaks plain HTTP.
 *
 * @param properties the server's settings for TLS; empty without a certificate
 */
record TlsSettings(Map<String, Object> properties) {

  private static final Messages MESSAGES = Messages.beside(TlsSettings.class, "settings");

  private static final String CERTIFICATE = "JIHE_TLS_CERT";
  private static final String KEY = "JIHE_TLS_KEY";
  private static final String KEY_STORE = "JIHE_TLS_KEYSTORE";
  private static final String PASSWORD = "JIHE_TLS_PASSWORD";
  private static final String PORT = "JIHE_PORT";
  private static final String USUAL_PORT = "8443";
  private static final String PREFIX = "micronaut.server.ssl.";

  TlsSettings {
    properties = Map.copyOf(properties);
  }

  /**
   * As set.
   *
   * @throws SettingsException when certificate and key are not both there, cannot be read or do not
   *     belong together
   */
  static TlsSettings of(Environment environment) {
    String certificate = environment.text(CERTIFICATE);
    String key = environment.text(KEY);
    String store = environment.text(KEY_STORE);
    String password = environment.secret(PASSWORD);
    if (certificate.isEmpty() && key.isEmpty() && store.isEmpty()) {
      return new TlsSettings(Map.of());
    }
    if (certificate.isEmpty() != key.isEmpty() || certificate.isEmpty() == store.isEmpty()) {
      throw new SettingsException(
          MESSAGES.words("certificateWithoutKey", CERTIFICATE, KEY, KEY_STORE), null);
    }
    Map<String, Object> settings = new HashMap<>();
    SslConfiguration.KeyStoreConfiguration files = new SslConfiguration.KeyStoreConfiguration();
    if (store.isEmpty()) {
      files.setCertificatePath(file(CERTIFICATE, certificate));
      files.setKeyPath(file(KEY, key));
      settings.put(PREFIX + "key-store.certificate-path", files.getCertificatePath());
      settings.put(PREFIX + "key-store.key-path", files.getKeyPath());
    } else {
      String type = store.toLowerCase(Locale.ROOT).endsWith(".jks") ? "JKS" : "PKCS12";
      String path = file(KEY_STORE, store);
      files.setPath(path);
      files.setType(type);
      settings.put(PREFIX + "key-store.path", path);
      settings.put(PREFIX + "key-store.type", type);
    }
    if (!password.isEmpty()) {
      files.setPassword(password);
      settings.put(PREFIX + "key-store.password", password);
    }
    TlsCertificate.check(files, store.isEmpty() ? CERTIFICATE + ", " + KEY : KEY_STORE);
    settings.put(PREFIX + "enabled", true);
    settings.put(PREFIX + "port", environment.variables().getOrDefault(PORT, USUAL_PORT));
    settings.put(PREFIX + "protocols", List.of("TLSv1.3", "TLSv1.2"));
    return new TlsSettings(settings);
  }

  private static String file(String setting, String name) {
    Path file = Path.of(name).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new SettingsException(MESSAGES.words("fileUnreadable", setting, name), null);
    }
    return "file:" + file;
  }
}

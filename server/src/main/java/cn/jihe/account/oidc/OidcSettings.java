package cn.jihe.account.oidc;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The other system that people may sign in with, as the operator has set it; read at the start. */
@Context
public final class OidcSettings {

  private static final Messages MESSAGES = Messages.beside(OidcSettings.class, "settings");

  private final Optional<Issuer> issuer;
  private final ClientID client;
  private final Secret secret;

  /**
   * @param issuer its address; blank: there is none
   * @param client by which it knows this server
   * @param secretFile the file with what this server proves it by
   * @throws SettingsException when one of them is missing or cannot be used
   */
  OidcSettings(
      @Value("${jihe.oidc.issuer}") String issuer,
      @Value("${jihe.oidc.client-id}") String client,
      @Value("${jihe.oidc.secret-file}") String secretFile) {
    this.issuer =
        Optional.of(issuer.strip()).filter(address -> !address.isEmpty()).map(Issuer::new);
    this.client = new ClientID(client.isBlank() ? "-" : client.strip());
    secret = isOn() ? new Secret(checked(client, secretFile)) : new Secret();
  }

  /** Whether there is one. */
  public boolean isOn() {
    return issuer.isPresent();
  }

  private String checked(String clientId, String secretFile) {
    if (!isAddress(issuer().getValue())) {
      throw new SettingsException(MESSAGES.words("noIssuer", "JIHE_OIDC_ISSUER"), null);
    }
    if (clientId.isBlank()) {
      throw new SettingsException(MESSAGES.words("missing", "JIHE_OIDC_CLIENT_ID"), null);
    }
    try {
      return Files.readString(Path.of(secretFile)).strip();
    } catch (IOException | InvalidPathException unreadable) {
      throw new SettingsException(
          MESSAGES.words("noSecret", "JIHE_OIDC_SECRET_FILE", secretFile), unreadable);
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** Only where there is one. */
  Issuer issuer() {
    return issuer.orElseThrow();
  }

  ClientID client() {
    return client;
  }

  Secret secret() {
    return secret;
  }
}

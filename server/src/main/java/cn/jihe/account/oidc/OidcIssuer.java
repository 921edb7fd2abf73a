package cn.jihe.account.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the other system says of itself, fetched when somebody signs in by it: that it is away when
 * the server starts, or later, concerns nobody else. Its keys are fetched anew when it signs with
 * one that is not known.
 */
@Singleton
final class OidcIssuer {

  private static final Logger LOG = LoggerFactory.getLogger(OidcIssuer.class);

  static final int PATIENCE_MILLIS = 5_000;
  private static final int TRIES = 2;
  private static final int LARGEST_KEYS = 1_000_000;
  private static final Duration KNOWN_FOR = Duration.ofHours(12);

  /** Meanwhile all that would ask it are told at once, instead of waiting one after the other. */
  private static final Duration AWAY_FOR = Duration.ofSeconds(2);

  private final OidcSettings settings;
  private final Clock clock;
  private @Nullable Known known;
  private Instant fetched = Instant.MIN;
  private Instant failed = Instant.MIN;

  OidcIssuer(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is known of it.
   *
   * @param validator of the tokens it gives out for this server
   */
  record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  /**
   * Asks it, or remembers what it said.
   *
   * @throws IssuerAway when it does not answer and has not before
   */
  synchronized Known known() throws IssuerAway {
    Instant now = clock.instant();
    Known before = known;
    if (before != null && now.isBefore(fetched.plus(KNOWN_FOR))) {
      return before;
    }
    if (now.isBefore(failed.plus(AWAY_FOR))) {
      return before == null ? away(null) : before;
    }
    try {
      Known next = fetch();
      known = next;
      fetched = now;
      return next;
    } catch (GeneralException | IOException | IllegalArgumentException e) {
      failed = clock.instant();
      LOG.warn("the issuer of accounts does not answer: {}", e.getClass().getSimpleName());
      return before == null ? away(e) : before;
    }
  }

  private static Known away(@Nullable Exception cause) throws IssuerAway {
    throw new IssuerAway(cause == null ? new IOException("it did not a moment ago") : cause);
  }

  private Known fetch() throws GeneralException, IOException {
    for (int tried = 1; ; tried++) {
      try {
        OIDCProviderMetadata metadata =
            OIDCProviderMetadata.resolve(settings.issuer(), PATIENCE_MILLIS, PATIENCE_MILLIS);
        return new Known(metadata, validator(metadata));
      } catch (IOException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Takes signatures by a key pair alone: what the client knows must not be enough to sign. */
  private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException {
    Set<JWSAlgorithm> algorithms =
        new LinkedHashSet<>(
            Objects.requireNonNullElse(metadata.getIDTokenJWSAlgs(), List.of(JWSAlgorithm.RS256)));
    algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
    if (algorithms.isEmpty()) {
      algorithms.add(JWSAlgorithm.RS256);
    }
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS))
            .rateLimited(false)
            .retrying(true)
            .build();
    return new IDTokenValidator(
        settings.issuer(),
        settings.client(),
        new JWSVerificationKeySelector<>(algorithms, keys),
        null);
  }
}

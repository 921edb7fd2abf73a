package cn.jihe.account.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser holds while it is at the other system, so that what comes back is known to be its
 * own.
 */
public record OidcAttempt(State state, Nonce nonce, CodeVerifier verifier) {

  private static final Pattern HELD =
      Pattern.compile("([\\w-]{20,100})\\.([\\w-]{20,100})\\.([\\w-]{43,128})");

  static OidcAttempt random() {
    return new OidcAttempt(new State(32), new Nonce(32), new CodeVerifier());
  }

  /** Reads what {@link #held} has written; empty when it is something else. */
  public static Optional<OidcAttempt> of(String held) {
    Matcher parts = HELD.matcher(held);
    return parts.matches()
        ? Optional.of(
            new OidcAttempt(
                new State(parts.group(1)),
                new Nonce(parts.group(2)),
                new CodeVerifier(parts.group(3))))
        : Optional.empty();
  }

  /** For a cookie. */
  public String held() {
    return state.getValue() + "." + nonce.getValue() + "." + verifier.getValue();
  }

  @Override
  public String toString() {
    return "OidcAttempt[…]";
  }
}

package cn.jihe.account.oidc;

import cn.jihe.account.Account;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.SignIn;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing in with an account of another system: there, and back with a code. */
@Singleton
public final class OidcSignIn {

  private final OidcSettings settings;
  private final OidcIssuer issuer;
  private final OidcAccounts accounts;
  private final SignIn signIn;

  OidcSignIn(OidcSettings settings, OidcIssuer issuer, OidcAccounts accounts, SignIn signIn) {
    this.settings = settings;
    this.issuer = issuer;
    this.accounts = accounts;
    this.signIn = signIn;
  }

  /**
   * Where to send a browser.
   *
   * @param to the other system
   * @param attempt what the browser is to hold meanwhile
   */
  public record Begun(URI to, OidcAttempt attempt) {}

  /**
   * What a browser comes back with.
   *
   * @param code empty when the other system did not let it in
   */
  public record Answer(Optional<String> code, String state) {}

  /**
   * Begins.
   *
   * @param back where the other system is to send the browser
   * @throws IssuerAway when that system does not answer
   */
  public Begun begin(URI back) throws IssuerAway {
    OidcAttempt attempt = OidcAttempt.random();
    URI to =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "profile", "email"), settings.client(), back)
            .endpointURI(issuer.known().metadata().getAuthorizationEndpointURI())
            .state(attempt.state())
            .nonce(attempt.nonce())
            .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Begun(to, attempt);
  }

  /**
   * Signs in whoever has come back.
   *
   * @param attempt what the browser held
   * @param back as at the beginning
   * @param before the session that the browser had, if any
   * @throws IssuerAway when the other system does not answer
   */
  public OidcOutcome finish(
      Answer answer, OidcAttempt attempt, URI back, Device from, Optional<Secret> before)
      throws IssuerAway {
    if (answer.code().isEmpty() || !answer.state().equals(attempt.state().getValue())) {
      return new OidcOutcome.Refused();
    }
    Optional<IDTokenClaimsSet> claims = claims(answer.code().get(), attempt, back);
    if (claims.isEmpty()) {
      return new OidcOutcome.Refused();
    }
    Optional<Account> account = accounts.of(claims.get(), from);
    if (account.isEmpty()) {
      return new OidcOutcome.Pending();
    }
    return account.get().isEnabled()
        ? new OidcOutcome.In(signIn.byOther(account.get(), from, before, Map.of("by", "OIDC")))
        : new OidcOutcome.Refused();
  }

  /** What the other system says of whoever has the code; empty when it is not for us. */
  private Optional<IDTokenClaimsSet> claims(String code, OidcAttempt attempt, URI back)
      throws IssuerAway {
    OidcIssuer.Known known = issuer.known();
    HTTPRequest request =
        new TokenRequest.Builder(
                known.metadata().getTokenEndpointURI(),
                authentication(known.metadata()),
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, attempt.verifier()))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(OidcIssuer.PATIENCE_MILLIS);
    request.setReadTimeout(OidcIssuer.PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      return response instanceof OIDCTokenResponse success
          ? Optional.of(
              known.validator().validate(success.getOIDCTokens().getIDToken(), attempt.nonce()))
          : Optional.empty();
    } catch (IOException | RemoteKeySourceException e) {
      throw new IssuerAway(e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
    boolean basic =
        methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return basic
        ? new ClientSecretBasic(settings.client(), settings.secret())
        : new ClientSecretPost(settings.client(), settings.secret());
  }
}

package cn.jihe.account.oidc.page;

import cn.jihe.account.oidc.IssuerAway;
import cn.jihe.account.oidc.OidcAttempt;
import cn.jihe.account.oidc.OidcOutcome;
import cn.jihe.account.oidc.OidcSettings;
import cn.jihe.account.oidc.OidcSignIn;
import cn.jihe.account.security.Devices;
import cn.jihe.account.security.SessionCookie;
import cn.jihe.web.ClientAddress;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ServerAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Sends a browser to the other system and takes it back. */
@Hidden
@Controller("/sign-in/oidc")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OidcPages {

  private static final String HERE = "/sign-in/oidc";
  private static final String COOKIE = "jihe_oidc";
  private static final Duration HELD = Duration.ofMinutes(10);

  private final OidcSettings settings;
  private final OidcSignIn signIn;
  private final ServerAddress server;

  OidcPages(OidcSettings settings, OidcSignIn signIn, ServerAddress server) {
    this.settings = settings;
    this.signIn = signIn;
    this.server = server;
  }

  /** There. */
  @Get
  HttpResponse<?> begin(HttpRequest<?> request) {
    requireOn();
    try {
      OidcSignIn.Begun begun = signIn.begin(back(request));
      return HttpResponse.seeOther(begun.to())
          .cookie(cookie(begun.attempt().held(), HELD, request));
    } catch (IssuerAway e) {
      return toSignIn("away");
    }
  }

  /** And back. */
  @Get("/back")
  HttpResponse<?> back(HttpRequest<?> request, Optional<String> code, Optional<String> state) {
    requireOn();
    Optional<OidcAttempt> attempt =
        request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(OidcAttempt::of);
    MutableHttpResponse<?> answer =
        attempt.isPresent()
            ? finish(request, new OidcSignIn.Answer(code, state.orElse("")), attempt.get())
            // Another tab has used it up, or it took too long.
            : toSignIn("expired");
    return answer.cookie(cookie("", Duration.ZERO, request));
  }

  private MutableHttpResponse<?> finish(
      HttpRequest<?> request, OidcSignIn.Answer said, OidcAttempt attempt) {
    try {
      OidcOutcome outcome =
          signIn.finish(
              said, attempt, back(request), Devices.of(request), SessionCookie.in(request));
      return switch (outcome) {
        case OidcOutcome.In in ->
            HttpResponse.seeOther(URI.create("/"))
                .cookie(SessionCookie.of(in.into().session(), request));
        case OidcOutcome.Pending pending -> toSignIn("pending");
        case OidcOutcome.Refused refused -> toSignIn("refused");
      };
    } catch (IssuerAway e) {
      return toSignIn("away");
    }
  }

  private void requireOn() {
    if (!settings.isOn()) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }

  /** The page says what came of it. */
  private static MutableHttpResponse<?> toSignIn(String what) {
    return HttpResponse.seeOther(URI.create("/sign-in?oidc=" + what));
  }

  /** The other system knows this address and sends nobody elsewhere. */
  private URI back(HttpRequest<?> request) {
    return URI.create(server.of(request) + "sign-in/oidc/back");
  }

  private static Cookie cookie(String value, Duration held, HttpRequest<?> request) {
    return Cookie.of(COOKIE, value)
        .path(HERE)
        .httpOnly(true)
        .secure(ClientAddress.of(request).isOverTls())
        // Strict would not come along from the other system.
        .sameSite(SameSite.Lax)
        .maxAge(held);
  }
}

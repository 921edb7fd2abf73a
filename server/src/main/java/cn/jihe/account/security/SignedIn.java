package cn.jihe.account.security;

import cn.jihe.account.Caller;
import cn.jihe.account.Credentials;
import cn.jihe.account.Secret;
import cn.jihe.web.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds whose request it is by what it carries. */
@Singleton
final class SignedIn implements TokenValidator<HttpRequest<?>> {

  /** What browsers hold. */
  static final String COOKIE = "jihe_session";

  /** Before what {@link OneToken} finds: the two are never taken for each other. */
  static final String SESSION = "session:";

  static final String TOKEN = "token:";

  /** Where the request keeps it. */
  static final String CALLER = "caller";

  private static final String MUST_CHANGE = "mustChange";

  private final Credentials entries;
  private final Clock clock;
  private final Scheduler threads;

  SignedIn(
      Credentials entries, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.entries = entries;
    this.clock = clock;
    this.threads = Schedulers.fromExecutor(threads);
  }

  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    return Mono.fromCallable(() -> entered(token, request))
        .subscribeOn(threads)
        .flatMap(found -> Mono.justOrEmpty(found.map(SignedIn::authentication)));
  }

  private Optional<Credentials.Entered> entered(String token, HttpRequest<?> request) {
    String address = ClientAddress.of(request).text();
    return token.startsWith(SESSION)
        ? entries.session(new Secret(token.substring(SESSION.length())), address, clock.instant())
        : entries.token(new Secret(token.substring(TOKEN.length())), address, clock.instant());
  }

  private static Authentication authentication(Credentials.Entered entered) {
    return Authentication.build(
        entered.caller().login(),
        List.of(),
        Map.of(CALLER, entered.caller(), MUST_CHANGE, entered.mustChange()));
  }

  /** Whether whose request it is has to change the password before anything else. */
  static boolean mustChange(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .filter(known -> Boolean.TRUE.equals(known.getAttributes().get(MUST_CHANGE)))
        .isPresent();
  }

  /** Whose request it is; empty for one that is of nobody known. */
  static Optional<Caller> of(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .map(known -> (Caller) known.getAttributes().get(CALLER));
  }
}

package cn.jihe.account.security;

import cn.jihe.account.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Whose requests are, for filters; controllers ask for a {@link Caller}. */
public final class Callers {

  private Callers() {}

  /** Whose it is; empty for one that is of nobody known. */
  public static Optional<Caller> of(HttpRequest<?> request) {
    return SignedIn.of(request);
  }

  /** Whether whose it is has to change the password before anything else. */
  public static boolean mustChange(HttpRequest<?> request) {
    return SignedIn.mustChange(request);
  }
}

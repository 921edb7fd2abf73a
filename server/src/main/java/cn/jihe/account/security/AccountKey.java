package cn.jihe.account.security;

import cn.jihe.web.limit.RateKey;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Counts what people send by their account, not by the address that they may share. */
@Singleton
final class AccountKey implements RateKey {

  @Override
  public Optional<String> of(HttpRequest<?> request) {
    return SignedIn.of(request).map(caller -> String.valueOf(caller.account()));
  }
}

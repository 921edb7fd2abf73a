package cn.jihe.web.limit;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Tells the requests of one account from those of others. A bean of whoever knows accounts. */
public interface RateKey {

  /** The account a request is of, by what never changes of it; empty when it is of none. */
  Optional<String> of(HttpRequest<?> request);
}

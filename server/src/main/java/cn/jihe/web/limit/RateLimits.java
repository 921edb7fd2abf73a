package cn.jihe.web.limit;

import cn.jihe.web.ClientAddress;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Bounds how many files each sender has looked at in a minute: an account wherever it is used, else
 * whoever shares an address. This computer itself may have as many as it likes. Each server counts
 * for itself.
 */
@Singleton
public final class RateLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Whoever has more addresses than that begins anew, and nobody runs out of memory. */
  private static final int MOST_SENDERS = 50_000;

  private final RateSettings settings;
  private final List<RateKey> accounts;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  @Inject
  public RateLimits(RateSettings settings, List<RateKey> accounts) {
    this(settings, accounts, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(RateSettings settings, List<RateKey> accounts, TimeMeter time) {
    this.settings = settings;
    this.accounts = accounts;
    this.time = time;
    Ticker ticker = time::currentTimeNanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .ticker(ticker)
            .build();
  }

  /**
   * Counts files that a request brings.
   *
   * @param files more than may come in a minute count as that many
   * @throws ProblemException of kind TOO_MANY when the sender has had too many, which then are not
   *     counted
   */
  public void take(HttpRequest<?> request, int files) {
    ClientAddress sender = ClientAddress.of(request);
    if (files <= 0 || sender.isLocal()) {
      return;
    }
    Optional<String> account =
        accounts.stream().flatMap(key -> key.of(request).stream()).findFirst();
    long most = account.isPresent() ? settings.byAccount() : settings.byAddress();
    if (most == 0) {
      return;
    }
    String key = account.map(name -> "account " + name).orElseGet(sender::network);
    ConsumptionProbe taken =
        buckets.get(key, any -> bucket(most)).tryConsumeAndReturnRemaining(Math.min(files, most));
    if (!taken.isConsumed()) {
      throw new ProblemException(
          ProblemKind.TOO_MANY, Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(long most) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillIntervally(most, MINUTE))
        .withCustomTimePrecision(time)
        .build();
  }

  /** How many senders are remembered just now. */
  long senders() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}

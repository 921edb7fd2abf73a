package cn.jihe.inbox;

import cn.jihe.database.StoreUnavailable;
import cn.jihe.database.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away what was told a year ago, a little at a time. */
@Singleton
final class InboxUpkeep {

  private static final Logger LOG = LoggerFactory.getLogger(InboxUpkeep.class);

  private static final Duration KEPT = Duration.ofDays(366);
  private static final int AT_ONCE = 1000;
  private static final int MOST_STEPS = 100;

  private final NoticeStore store;
  private final Transactions transactions;
  private final Clock clock;

  InboxUpkeep(NoticeStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "11m")
  void forget() {
    Instant before = clock.instant().minus(KEPT);
    try {
      int steps = 0;
      while (steps < MOST_STEPS
          && transactions.write(() -> store.forget(before, AT_ONCE)) == AT_ONCE) {
        steps++;
      }
    } catch (StoreUnavailable e) {
      LOG.warn("no old notice was taken away: the store is not available");
    }
  }
}

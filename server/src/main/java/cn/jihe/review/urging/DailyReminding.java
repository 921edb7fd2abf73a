package cn.jihe.review.urging;

import cn.jihe.database.StoreUnavailable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has people reminded, soon after each day has begun. */
@Singleton
final class DailyReminding {

  private static final Logger LOG = LoggerFactory.getLogger(DailyReminding.class);

  private final DueReminders reminders;
  private final Clock clock;

  DailyReminding(DueReminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "30m", initialDelay = "5m")
  void remind() {
    try {
      int told = reminders.remind(clock.instant());
      if (told > 0) {
        LOG.info("{} accounts were reminded of what is due", told);
      }
    } catch (StoreUnavailable e) {
      LOG.warn("nobody was reminded: the store is not available");
    }
  }
}

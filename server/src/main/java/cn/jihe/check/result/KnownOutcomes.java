package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * What the checks of kept files said, as long as someone looks at them. Nothing is lost with it:
 * the check of the same bytes says the same again.
 */
final class KnownOutcomes {

  /** Of all files together; a form with what was said of it takes some 50 KB. */
  private static final long MOST_FORMS = 1500;

  private static final Duration LOOKED_AT = Duration.ofMinutes(15);

  private record Key(ResultId id, int number, Optional<Integer> year) {}

  private final Cache<Key, CheckOutcome> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_FORMS)
          .weigher((Key key, CheckOutcome outcome) -> weight(outcome))
          .expireAfterAccess(LOOKED_AT)
          .softValues()
          .build();

  Optional<CheckOutcome> of(ResultId id, int number, Stated stated) {
    return Optional.ofNullable(known.getIfPresent(new Key(id, number, stated.year())));
  }

  void put(ResultId id, int number, Stated stated, CheckOutcome outcome) {
    known.put(new Key(id, number, stated.year()), outcome);
  }

  private static int weight(CheckOutcome outcome) {
    return switch (outcome) {
      case CheckOutcome.Checked checked -> 1 + checked.report().forms().size();
      case CheckOutcome.Refused refused -> 1;
    };
  }
}

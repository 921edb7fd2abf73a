package cn.jihe.support;

import cn.jihe.catalogue.RuleCounts;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;

/** One kept result, in which two rules have spoken. */
@Singleton
@Primary
@Requires(property = KnownCounts.PROPERTY)
public final class KnownCounts implements RuleCounts {

  /** Tests that set it run beside this result. */
  public static final String PROPERTY = "test.known-counts";

  public static final String RESULT = "Kept_result-1";

  @Override
  public Map<String, Integer> of(String resultId) {
    return resultId.equals(RESULT) ? Map.of("T49", 3, "W01", 1) : Map.of();
  }
}

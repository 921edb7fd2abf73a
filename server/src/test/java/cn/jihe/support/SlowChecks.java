package cn.jihe.support;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.Core;
import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.rule.RuleContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The real checks, but for files of one name: those keep a processor busy until the test has seen
 * enough, as a hostile workbook might for hours. It gives no thread up of its own accord.
 */
public record SlowChecks(CheckUpload real) implements CheckUpload {

  /** Tests that set it run on these checks. */
  public static final String PROPERTY = "test.slow-checks";

  public static final String SLOW = "没完没了.xlsx";

  /** Files of this name never end of their own accord, but ask whether they shall. */
  public static final String ENDLESS = "没有尽头.xlsx";

  /** How many seconds of processor time an upload may take. */
  public static final String SECONDS = "test.slow-checks-seconds";

  /** Opened, it lets the slow ones go on to their real check. */
  public static final CountDownLatch ENOUGH = new CountDownLatch(1);

  @Override
  public CheckOutcome check(String fileName, byte[] bytes, String sha256) {
    while (fileName.equals(SLOW) && ENOUGH.getCount() > 0) {
      Thread.onSpinWait();
    }
    try {
      while (fileName.equals(ENDLESS)) {
        WorkTime.check();
      }
    } catch (WorkEnded ended) {
      return CheckOutcome.Refused.because(fileName, ended);
    }
    return real.check(fileName, bytes, sha256);
  }

  @Override
  public CheckOutcome.Checked inYear(CheckOutcome.Checked checked, int year) {
    return real.inYear(checked, year);
  }

  @Override
  public CheckOutcome.Checked again(CheckOutcome.Checked checked, RuleContext context) {
    return real.again(checked, context);
  }

  @Factory
  @Requires(property = PROPERTY)
  static final class Beans {
    @Context
    @Bean(typed = Core.class)
    @Replaces(Core.class)
    Core slowCore(@Value("${" + SECONDS + ":600}") int seconds) {
      Core real = Core.load(Map.of());
      return new Core(
          real.opener(),
          new SlowChecks(real.checks()),
          real.annotations(),
          real.fixes(),
          real.drawings(),
          real.texts(),
          real.limits(),
          seconds,
          real.ruleSet(),
          real.settings());
    }
  }
}

package cn.jihe.support;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.Core;
import cn.jihe.rule.RuleContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import java.util.Map;

/**
 * The real checks, but for files of one name: on those they fail in a way that no file is known to
 * provoke, with the text of a cell in the exception's message.
 */
public record FailingChecks(CheckUpload real) implements CheckUpload {

  /** Tests that set it run on these checks. */
  public static final String PROPERTY = "test.failing-checks";

  public static final String FAILS = "程序出错.xlsx";
  public static final String SECRET = "secret cell text";

  @Override
  public CheckOutcome check(String fileName, byte[] bytes, String sha256) {
    if (fileName.equals(FAILS)) {
      throw new IllegalStateException(SECRET);
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

  /** The real core around them. */
  public static Core core() {
    Core real = Core.load(Map.of());
    return new Core(
        real.opener(),
        new FailingChecks(real.checks()),
        real.annotations(),
        real.fixes(),
        real.drawings(),
        real.texts(),
        real.limits(),
        real.workSeconds(),
        real.ruleSet(),
        real.settings());
  }

  @Factory
  @Requires(property = PROPERTY)
  static final class Beans {
    @Context
    @Bean(typed = Core.class)
    @Replaces(Core.class)
    Core failingCore() {
      return core();
    }
  }
}

package cn.jihe.support;

import cn.jihe.check.Core;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import java.util.Map;

/** The real checks by a file of rule settings, as an operator names it. */
@Factory
@Requires(property = OtherRules.PROPERTY)
final class OtherRules {

  /** Tests that set it to a file run by those settings. */
  static final String PROPERTY = "test.rules";

  @Context
  @Bean(typed = Core.class)
  @Replaces(Core.class)
  Core core(@Property(name = PROPERTY) String file) {
    return Core.load(Map.of(Core.RULE_SETTINGS, file));
  }
}

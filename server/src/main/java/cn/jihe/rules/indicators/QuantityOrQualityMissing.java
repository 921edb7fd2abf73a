package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level2;
import java.util.Optional;
import java.util.stream.Stream;

/** The table has no 数量指标 or no 质量指标. */
public final class QuantityOrQualityMissing implements FormRule {

  @Override
  public String code() {
    return "I26";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Optional<Levels> levels = Levels.of(form, subject.parameters().levels());
    if (levels.isEmpty()) {
      return Outcome.PASSED;
    }
    boolean quantity = levels.get().has(Level2.QUANTITY);
    boolean quality = levels.get().has(Level2.QUALITY);
    if (!(quantity && quality) && levels.get().someOutputUnknown()) {
      return Levels.unknownNames();
    }
    Violation violation = Violation.of(form);
    return Outcome.of(
        Stream.concat(
            quantity ? Stream.empty() : Stream.of(violation.withMessage("noQuantity")),
            quality ? Stream.empty() : Stream.of(violation.withMessage("noQuality"))));
  }
}

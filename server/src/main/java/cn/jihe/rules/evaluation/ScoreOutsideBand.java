package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Shape;
import cn.jihe.words.RuleWords.Achievement;
import cn.jihe.words.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An actual value in words earns a share of its weight, and the score lies outside it. */
public final class ScoreOutsideBand implements EvaluationRule {

  private static final Set<Shape> WORDS = EnumSet.of(Shape.QUALITATIVE, Shape.GRADE);

  /** Scores are printed to two decimals: a bound that lies between two of them allows both. */
  private static final int DECIMALS = 2;

  @Override
  public String code() {
    return "S72";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return Outcome.of(Scored.of(form).flatMap(scored -> judge(form, scored, parameters).stream()));
  }

  private static Optional<Violation> judge(
      SelfEvaluation form, Scored scored, Parameters parameters) {
    String actual = scored.row().actual().text();
    if (!WORDS.contains(scored.row().reached().shape())) {
      return Optional.empty();
    }
    return parameters
        .words()
        .achievement()
        .of(actual)
        .flatMap(achievement -> judge(form, scored, achievement, parameters.thresholds().bands()));
  }

  private static Optional<Violation> judge(
      SelfEvaluation form, Scored scored, Achievement claimed, Thresholds.Bands bands) {
    BigDecimal weight = scored.weight().value();
    BigDecimal score = scored.score().shown();
    BigDecimal partly = weight.multiply(bands.partly());
    BigDecimal reached = weight.multiply(bands.reached());
    boolean below80 = score.compareTo(reached.setScale(DECIMALS, RoundingMode.FLOOR)) < 0;
    boolean above80 = score.compareTo(reached.setScale(DECIMALS, RoundingMode.CEILING)) > 0;
    boolean below60 = score.compareTo(partly.setScale(DECIMALS, RoundingMode.FLOOR)) < 0;
    boolean above60 = score.compareTo(partly.setScale(DECIMALS, RoundingMode.CEILING)) > 0;
    Violation violation =
        Violation.at(form, scored.row().score())
            .with("actual", scored.row().actual().text())
            .with("weight", weight)
            .with("partly", partly)
            .with("reached", reached);
    return switch (claimed) {
      case REACHED -> below80 ? Optional.of(violation.withMessage("reached")) : Optional.empty();
      case PARTLY ->
          below60 || above80 ? Optional.of(violation.withMessage("partly")) : Optional.empty();
      case MIXED -> above80 ? Optional.of(violation.withMessage("partly")) : Optional.empty();
      case MISSED -> above60 ? Optional.of(violation.withMessage("missed")) : Optional.empty();
      case OPEN -> Optional.empty();
    };
  }
}

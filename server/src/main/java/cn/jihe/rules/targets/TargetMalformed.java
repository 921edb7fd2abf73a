package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.target.Defect;

/** A target that starts as a comparison, or is only number and unit, and cannot be read. */
public final class TargetMalformed implements FormRule {

  @Override
  public String code() {
    return "T88";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target
                .defect()
                .map(defect -> Targets.violation(form, row).withMessage(message(defect))));
  }

  private static String message(Defect defect) {
    return switch (defect) {
      case NO_NUMBER -> "noNumber";
      case TWO_COMPARATORS -> "twoComparators";
      case LETTER_AMONG_DIGITS -> "letterAmongDigits";
      case TWO_DECIMAL_POINTS -> "twoDecimalPoints";
      case UNBALANCED_BRACKET -> "unbalancedBracket";
      case MISPLACED_COMMA -> "misplacedComma";
      case REPEATED_SIGN -> "repeatedSign";
      case RANGE_REVERSED -> "rangeReversed";
      case PLACEHOLDER -> "placeholder";
    };
  }
}

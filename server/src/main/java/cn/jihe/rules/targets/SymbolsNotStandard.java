package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Oddity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A readable target written with other signs than the standard ones. 百分之 and Chinese numerals alone
 * are the affair of the missing comparator.
 */
public final class SymbolsNotStandard implements FormRule {

  private static final Set<Oddity> REPORTED =
      EnumSet.of(Oddity.COMPARATOR_SIGN, Oddity.COMPARATOR_WORD, Oddity.FULL_WIDTH);

  private static final String NO_STANDARD = "noStandard";

  @Override
  public String code() {
    return "T62";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.quantity().isPresent()
                    && target.oddities().stream().anyMatch(REPORTED::contains)
                    && !Targets.hasSignApart(form, row)
                ? Optional.of(violation(form, row, target))
                : Optional.empty());
  }

  private static Violation violation(Form form, Indicator row, Target target) {
    Violation violation = Targets.violation(form, row);
    return spelling(target)
        .filter(target::saysTheSameAs)
        .map(
            text ->
                violation
                    .with("standard", text)
                    .withFix(new Fix(text, true).otherwise(NO_STANDARD)))
        .orElseGet(() -> violation.withMessage(NO_STANDARD));
  }

  private static Optional<String> spelling(Target target) {
    boolean signsAreStandard =
        !target.oddities().contains(Oddity.COMPARATOR_SIGN)
            && !target.oddities().contains(Oddity.COMPARATOR_WORD);
    Optional<String> narrow =
        Optional.of(Wording.halfWidth(target.text()).strip()).filter(text -> signsAreStandard);
    return target.standard().or(() -> narrow);
  }
}

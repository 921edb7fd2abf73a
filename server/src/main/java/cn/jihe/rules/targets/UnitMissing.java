package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number without a unit, or with prose in the unit's place. */
public final class UnitMissing implements FormRule {

  /** 培训人数（人）: the unit stands beside the name. */
  private static final Pattern AT_NAME_END =
      Pattern.compile("[(\\[【〔](?:单位[:：]?)?([^)\\]】〕]+)[)\\]】〕][:;]?$");

  /** No usual unit is longer. */
  private static final int LONGEST = 8;

  @Override
  public String code() {
    return "T50";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form, (row, target) -> target.quantity().flatMap(found -> judge(form, row, found)));
  }

  private static Optional<Violation> judge(Form form, Indicator row, Quantity quantity) {
    if (quantity.unit().isEmpty()) {
      return quantity.number().signum() == 0 || namesUnit(row.name())
          ? Optional.empty()
          : Optional.of(
              Targets.violation(form, row).withMessage("missing").with("name", row.name()));
    }
    boolean prose = quantity.writtenUnit().length() > LONGEST || quantity.hasProseUnit();
    return prose
        ? Optional.of(
            Targets.violation(form, row).withMessage("prose").with("unit", quantity.writtenUnit()))
        : Optional.empty();
  }

  private static boolean namesUnit(String name) {
    String plain = Wording.plain(name);
    int end = lastClosing(plain, plain.length() - 1);
    if (end < plain.length() - 2) {
      return false;
    }
    // What closes another bracket is no part of it.
    Matcher bracketed =
        AT_NAME_END.matcher(plain).region(lastClosing(plain, end - 1) + 1, plain.length());
    // A unit is what makes a value of a number: 1人, 1%, but not 1全年.
    return bracketed.find()
        && Target.read("=1(" + bracketed.group(1) + ")")
            .quantity()
            .filter(one -> one.hasKnownUnit())
            .isPresent();
  }

  private static int lastClosing(String text, int from) {
    int at = from;
    while (at >= 0 && ")]】〕".indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at;
  }
}

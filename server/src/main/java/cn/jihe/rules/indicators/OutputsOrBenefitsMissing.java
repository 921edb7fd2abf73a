package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level1;
import cn.jihe.words.LevelNames;
import cn.jihe.words.RowRoles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table has no 产出指标 or no 效益指标. Rows the template offered and nobody filled are none. */
public final class OutputsOrBenefitsMissing implements FormRule {

  @Override
  public String code() {
    return "I25";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    LevelNames levels = subject.parameters().levels();
    RowRoles rows = RowRoles.of(form);
    List<Indicator> used = rows.indicators();
    if (used.isEmpty() && form.indicators().stream().allMatch(Indicator::isEmptyTemplateRow)) {
      // That a form has no indicators at all is said at its title.
      return Outcome.PASSED;
    }
    Set<Level1> groups = EnumSet.noneOf(Level1.class);
    used.forEach(row -> levels.group(row).ifPresent(groups::add));
    List<Violation> violations = new ArrayList<>();
    if (!groups.contains(Level1.OUTPUT)) {
      violations.add(Violation.at(form.place().headerOrTitle(), "").withMessage("noOutput"));
    }
    if (!groups.contains(Level1.BENEFIT)) {
      violations.add(Violation.at(form.place().headerOrTitle(), "").withMessage("noBenefit"));
    }
    // What is no group that we know may be one under another name.
    boolean someUnknown =
        rows.hasCriteria() || used.stream().anyMatch(row -> levels.group(row).isEmpty());
    return !violations.isEmpty() && someUnknown
        ? new Outcome.NotChecked("outputsUnknown")
        : Outcome.of(violations.stream());
  }
}

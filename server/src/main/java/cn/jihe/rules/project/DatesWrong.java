package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** 计划开始日期 and 计划完成日期: reversed, no dates, or blank. */
public final class DatesWrong implements DeclarationRule {

  @Override
  public String code() {
    return "H03";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    List<Violation> violations = new ArrayList<>();
    judge(form, form.startDate(), "计划开始日期", violations);
    // 项目起止时间 may be one cell for both: what is wrong with it is said once.
    if (form.endDate().cell() == null || !form.endDate().cell().equals(form.startDate().cell())) {
      judge(form, form.endDate(), "计划完成日期", violations);
    }
    if (Dates.areReversed(form)) {
      violations.add(
          Violation.at(form, form.endDate())
              .withMessage("reversed")
              .with("start", form.startDate().text()));
    }
    return Outcome.of(violations.stream());
  }

  private static void judge(
      Declaration form, Field date, String label, List<Violation> violations) {
    if (date.isBlank()) {
      violations.add(
          Violation.at(form, date).withMessage("blank").with("label", label).as(Severity.WARNING));
    } else if (date.value() instanceof FieldValue.Unreadable unreadable
        && unreadable.trouble() == FieldValue.Trouble.NOT_A_DATE) {
      violations.add(Violation.at(form, date).withMessage("noDate").with("label", label));
    }
  }
}

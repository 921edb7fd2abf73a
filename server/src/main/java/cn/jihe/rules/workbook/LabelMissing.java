package cn.jihe.rules.workbook;

import cn.jihe.form.Workbook;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;

/** A title says that a form starts here, and labels it cannot do without are not below it. */
public final class LabelMissing implements WorkbookRule {

  @Override
  public String code() {
    return "W01";
  }

  @Override
  public Outcome check(Workbook workbook, Parameters parameters) {
    return Outcome.of(
        workbook.gaps().stream()
            .filter(gap -> !gap.labels().isEmpty())
            .map(
                gap ->
                    Violation.at(gap.title(), gap.titleText())
                        .with("labels", String.join("、", gap.labels()))));
  }
}

package cn.jihe.rules.workbook;

import cn.jihe.form.Indicator;
import cn.jihe.form.Workbook;
import cn.jihe.form.Workbook.Gap;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A title says that a form starts here, and labels it cannot do without are not below it, or no
 * indicator.
 */
public final class LabelMissing implements WorkbookRule {

  @Override
  public String code() {
    return "W01";
  }

  @Override
  public Outcome check(Workbook workbook, Parameters parameters) {
    List<Gap> gaps = workbook.gaps().stream().filter(gap -> !gap.labels().isEmpty()).toList();
    Set<Integer> lacking = gaps.stream().map(Gap::form).collect(Collectors.toSet());
    return Outcome.of(
        Stream.concat(
            gaps.stream().map(LabelMissing::lacks),
            workbook.forms().stream()
                .filter(form -> !lacking.contains(form.place().index()))
                .filter(form -> form.indicators().stream().allMatch(Indicator::isEmptyTemplateRow))
                .map(form -> Violation.at(form.place().title(), "").withMessage("noIndicators"))));
  }

  private static Violation lacks(Gap gap) {
    return Violation.at(gap.title(), gap.titleText())
        .with("labels", String.join("、", gap.labels()));
  }
}

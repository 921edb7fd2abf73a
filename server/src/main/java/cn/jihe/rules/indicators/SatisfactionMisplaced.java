package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.text.Wording;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.List;

/** A name with 满意 in it outside 满意度指标. */
public final class SatisfactionMisplaced implements FormRule {

  private static final String SATISFIED = "满意";

  /** Complaints, not how satisfied people are. */
  private static final String DISSATISFIED = "不满意";

  @Override
  public String code() {
    return "I31";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Parameters parameters = subject.parameters();
    List<Indicator> outside =
        FilledRows.namedOrScored(form).stream()
            .filter(row -> speaksOfSatisfaction(row, parameters))
            .filter(row -> !isPlaced(row, parameters))
            .toList();
    List<Indicator> known =
        outside.stream().filter(row -> parameters.levels().group(row).isPresent()).toList();
    return known.isEmpty() && !outside.isEmpty()
        ? new Outcome.NotChecked("satisfactionUnknown")
        : Outcome.of(
            known.stream()
                .map(
                    row ->
                        FilledRows.violation(form, row)
                            .with(
                                "group",
                                parameters.levels().group(row).map(Level1::label).orElse(""))));
  }

  private static boolean speaksOfSatisfaction(Indicator row, Parameters parameters) {
    String name = Wording.plain(row.name()).replace(DISSATISFIED, "");
    return name.contains(SATISFIED) && !parameters.names().surveyWork().isNamedIn(name);
  }

  private static boolean isPlaced(Indicator row, Parameters parameters) {
    return parameters.levels().group(row).filter(group -> group == Level1.SATISFACTION).isPresent()
        || parameters.levels().kind(row).filter(kind -> kind == Level2.SATISFACTION).isPresent();
  }
}

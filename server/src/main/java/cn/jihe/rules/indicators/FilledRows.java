package cn.jihe.rules.indicators;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of an indicator table that somebody filled in. */
final class FilledRows {

  private FilledRows() {}

  /** All but those that the template offered and nobody filled. */
  static List<Indicator> used(Form form) {
    return form.indicators().stream().filter(row -> !row.isEmptyTemplateRow()).toList();
  }

  /** Those of them that have a name. */
  static List<Indicator> named(Form form) {
    return used(form).stream()
        .filter(row -> !row.level3().isUnreadable())
        .filter(row -> !IndicatorName.isPlaceholder(row.name()))
        .toList();
  }

  /** What a rule says at the name of each row that has one. */
  static Outcome judge(Form form, Function<Indicator, Optional<Violation>> rule) {
    return Outcome.of(named(form).stream().flatMap(row -> rule.apply(row).stream()));
  }

  /** At a row's name. */
  static Violation violation(Form form, Indicator row) {
    Field name = row.level3();
    return Violation.at(form, name).with("name", row.name());
  }

  /** A name without its brackets: 完成率（%） is 完成率. */
  static String bare(Indicator row) {
    return Wording.unbracketed(row.name());
  }
}

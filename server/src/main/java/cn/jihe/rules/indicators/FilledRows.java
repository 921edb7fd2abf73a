package cn.jihe.rules.indicators;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.RowRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of an indicator table that somebody filled in, and that are indicators of their own. */
final class FilledRows {

  private FilledRows() {}

  /** All but those that the template offered and nobody filled. */
  static List<Indicator> used(Form form) {
    return rows(form, row -> true);
  }

  /** Those of them that have a name. */
  static List<Indicator> named(Form form) {
    return rows(form, FilledRows::isNamed);
  }

  /** The same with those whose 一级指标 is no group that we know: they may be indicators. */
  static List<Indicator> namedOrScored(Form form) {
    return RowRoles.of(form).withPoints().stream().filter(FilledRows::isNamed).toList();
  }

  private static List<Indicator> rows(Form form, Predicate<Indicator> wanted) {
    return RowRoles.of(form).indicators().stream().filter(wanted).toList();
  }

  private static boolean isNamed(Indicator row) {
    return !row.level3().isUnreadable() && !IndicatorName.isPlaceholder(row.name());
  }

  /** What a rule says at the name of each row that has one. */
  static Outcome judge(Form form, Function<Indicator, Optional<Violation>> rule) {
    List<Violation> violations = new ArrayList<>();
    for (Indicator row : named(form)) {
      rule.apply(row).ifPresent(violations::add);
    }
    return Outcome.of(violations);
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

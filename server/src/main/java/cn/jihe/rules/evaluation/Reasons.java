package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import java.util.List;
import java.util.function.BiFunction;

/** What 偏差原因分析 says, or that a form has no such column. */
final class Reasons {

  /** Without the column nobody can give a reason. */
  static final Outcome NO_COLUMN = new Outcome.NotChecked("noReasonColumn");

  private Reasons() {}

  /** Blank, 无, — and the like; what cannot be read may be a reason. */
  static boolean isMissing(Field reason, Parameters parameters) {
    return !reason.isUnreadable() && parameters.words().isNoReason(reason.text());
  }

  /** A finding for each of these, unless the form has nowhere to give the reason they lack. */
  static Outcome lacking(
      SelfEvaluation form,
      List<Scored> unexplained,
      BiFunction<Form, Scored, Violation> violation) {
    boolean hasColumn =
        unexplained.stream().allMatch(scored -> scored.row().deviation().isPresent());
    return hasColumn
        ? Outcome.of(unexplained.stream().map(scored -> violation.apply(form, scored)))
        : NO_COLUMN;
  }
}

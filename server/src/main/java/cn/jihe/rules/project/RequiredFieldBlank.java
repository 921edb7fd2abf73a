package cn.jihe.rules.project;

import cn.jihe.label.FieldNames;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Language;

/** A field that every form must fill is blank; which ones, the form records say. */
public final class RequiredFieldBlank implements FormRule {

  /** Starts the validator, which costs more than many checks. */
  public static void prepare() {
    FieldConstraints.prepare();
  }

  @Override
  public String code() {
    return "H01";
  }

  @Override
  public Outcome check(Subject subject) {
    return Outcome.of(
        FieldConstraints.broken(subject.form(), code())
            .map(
                field ->
                    Violation.at(subject.form(), field)
                        .with("label", FieldNames.of(field.path(), Language.ZH))));
  }
}

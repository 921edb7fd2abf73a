package cn.jihe.rules.project;

import cn.jihe.form.Field;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;

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
            .map(field -> Violation.at(subject.form(), field).with("label", label(field))));
  }

  private static String label(Field field) {
    return switch (field.path().value()) {
      case "projectName" -> "项目名称";
      case "department" -> "主管部门";
      case "unit" -> "实施单位";
      case "annualGoal" -> "年度总体目标";
      case "expectedGoal" -> "预期目标";
      case "actualCompletion" -> "实际完成情况";
      default -> field.path().value();
    };
  }
}

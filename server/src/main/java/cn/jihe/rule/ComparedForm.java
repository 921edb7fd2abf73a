package cn.jihe.rule;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.form.name.ProjectName;
import cn.jihe.text.Wording;
import cn.jihe.words.RowRoles;
import java.util.List;

/**
 * What other forms are compared with of a form: little enough to be kept beside it, so that nobody
 * has to make the form again.
 *
 * @param goal 年度总体目标 as written; empty when blank or unreadable, and of a self-evaluation
 * @param rows of its indicators those that have a name, in reading order
 */
public record ComparedForm(
    FormKind kind, ProjectName project, String goal, List<ComparedIndicator> rows) {

  public ComparedForm {
    rows = List.copyOf(rows);
  }

  public static ComparedForm of(Form form) {
    return new ComparedForm(
        form.kind(),
        new ProjectName(form.projectName().text()),
        form instanceof Declaration declaration ? goal(declaration.annualGoal()) : "",
        named(RowRoles.of(form).withTargets()).stream().map(ComparedIndicator::of).toList());
  }

  /** Those that have a name: the others are nobody's. */
  public static List<Indicator> named(List<Indicator> indicators) {
    return indicators.stream().filter(row -> !IndicatorName.isPlaceholder(row.name())).toList();
  }

  /** The goal as compared; empty when there is none. */
  public String plainGoal() {
    return Wording.plain(goal);
  }

  private static String goal(Field field) {
    return field.isFilled() && !field.isUnreadable() ? field.text() : "";
  }
}

package cn.jihe.rules.workbook;

import cn.jihe.form.CellRef;
import cn.jihe.form.FileFacts.Hidden;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Part of a form stands in hidden rows or columns, or on a hidden sheet. Said once for a form. */
public final class HiddenContent implements WorkbookRule {

  /** More places are no help to anybody. */
  private static final int MOST_NAMED = 10;

  @Override
  public String code() {
    return "W07";
  }

  /** At the title, which is more likely to be seen than what is hidden. */
  @Override
  public Outcome check(Workbook workbook, Parameters parameters) {
    return Outcome.of(
        workbook.facts().hidden().stream()
            .map(hidden -> violation(workbook.forms().get(hidden.form()).place().title(), hidden)));
  }

  private static Violation violation(CellRef title, Hidden hidden) {
    Violation violation = Violation.at(title, "");
    if (hidden.sheet()) {
      return violation.withMessage("sheet").with("sheet", title.sheet());
    }
    String rows = named(hidden.rows(), row -> String.valueOf(row + 1));
    String columns = named(hidden.columns(), CellRef::columnName);
    if (hidden.columns().isEmpty()) {
      return violation.withMessage("rows").with("rows", rows);
    }
    return hidden.rows().isEmpty()
        ? violation.withMessage("columns").with("columns", columns)
        : violation.withMessage("both").with("rows", rows).with("columns", columns);
  }

  private static String named(List<Integer> places, IntFunction<String> name) {
    String first =
        places.stream().limit(MOST_NAMED).map(name::apply).collect(Collectors.joining("、"));
    return places.size() > MOST_NAMED ? first + "…" : first;
  }
}

package cn.jihe.rules.indicators;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.text.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The same 三级指标 stands in the table again. */
public final class NameRepeated implements FormRule {

  @Override
  public String code() {
    return "I39";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Map<String, Indicator> first = new HashMap<>();
    return FilledRows.judge(
        form,
        row -> {
          Indicator earlier = first.putIfAbsent(Wording.plain(row.name()), row);
          return earlier == null
              ? Optional.empty()
              : Optional.of(
                  FilledRows.violation(form, row)
                      .with("first", place(earlier))
                      .withAlso(FurtherCell.of(earlier.level3())));
        });
  }

  /** Its cell; its number in the table where the form does not have the cell. */
  private static String place(Indicator row) {
    CellRef cell = row.level3().cell();
    return cell == null ? String.valueOf(row.index() + 1) : cell.a1();
  }
}

package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import cn.jihe.words.TableLimits;
import java.util.Optional;

/** A 三级指标 that says nothing of what is measured, or only repeats its 二级指标. */
public final class NameTooGeneric implements FormRule {

  private static final String INDICATOR = "指标";

  /** Nothing can be counted of what is called so. */
  private static final String CIRCUMSTANCES = "情况";

  @Override
  public String code() {
    return "I35";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    TableLimits table = subject.parameters().thresholds().table();
    return FilledRows.judge(form, row -> judge(form, row, table));
  }

  private static Optional<Violation> judge(Form form, Indicator row, TableLimits table) {
    String name = essence(FilledRows.bare(row));
    if (!name.isEmpty() && name.equals(essence(row.level2().text()))) {
      return Optional.of(
          FilledRows.violation(form, row)
              .withMessage("sameAsLevel2")
              .with("level2", row.level2().text()));
    }
    return table.isGeneric(name)
        ? Optional.of(
            FilledRows.violation(form, row)
                .withMessage(name.endsWith(CIRCUMSTANCES) ? "circumstances" : "default"))
        : Optional.empty();
  }

  private static String essence(String name) {
    String plain = Wording.unbracketed(Wording.withoutLast(":。.;", Wording.plain(name)));
    return plain.endsWith(INDICATOR)
        ? plain.substring(0, plain.length() - INDICATOR.length())
        : plain;
  }
}

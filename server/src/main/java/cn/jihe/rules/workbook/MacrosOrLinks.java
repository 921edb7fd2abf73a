package cn.jihe.rules.workbook;

import cn.jihe.form.CellRef;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rule.WorkbookRule;
import java.util.Optional;

/** The workbook carries macros or links to other workbooks. Said once for the file. */
public final class MacrosOrLinks implements WorkbookRule {

  @Override
  public String code() {
    return "W06";
  }

  @Override
  public boolean isAboutFile() {
    return true;
  }

  @Override
  public Outcome check(Workbook workbook, Parameters parameters) {
    Optional<CellRef> first =
        workbook.forms().stream().findFirst().map(form -> form.place().title());
    boolean macros = workbook.facts().macros();
    boolean links = workbook.facts().externalLinks();
    if (first.isEmpty() || !(macros || links)) {
      return Outcome.PASSED;
    }
    String message = macros && links ? "both" : macros ? "macros" : "links";
    return Outcome.of(Violation.at(first.get(), "").withMessage(message));
  }
}

package cn.jihe.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.FixChoice;
import cn.jihe.check.FixOutcome;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.text.Language;
import java.util.Set;
import java.util.TreeSet;

/** What holds of every workbook after all its safe corrections. */
public final class Harmless {

  private Harmless() {}

  /** No cell has an ERROR that it did not have, and a second run changes nothing. */
  public static void assertHarmless(Core core, String fileName, byte[] workbook) {
    CheckOutcome.Checked before = (CheckOutcome.Checked) core.checks().check(fileName, workbook);
    FixOutcome.Fixed first = allSafe(core, fileName, workbook);
    Set<CellRef> fresh = errors(first.after());
    fresh.removeAll(errors(before));
    assertThat(fresh).as("cells that had no ERROR before").isEmpty();
    assertThat(allSafe(core, fileName, first.bytes()).changes()).as("a second run").isEmpty();
  }

  private static FixOutcome.Fixed allSafe(Core core, String fileName, byte[] workbook) {
    return (FixOutcome.Fixed)
        core.fixes().fix(fileName, workbook, new FixChoice.AllSafe(), Language.ZH);
  }

  private static Set<CellRef> errors(CheckOutcome.Checked checked) {
    Set<CellRef> cells = new TreeSet<>();
    checked
        .report()
        .allFindings()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::cell)
        .forEach(cells::add);
    return cells;
  }
}

package cn.jihe.check;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.read.Rereading;
import cn.jihe.form.Workbook;
import cn.jihe.rule.run.Judgement;
import cn.jihe.rule.run.RuleRunner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges one workbook again and again while its sheets change. Only what has changed is read and
 * judged anew. For one thread.
 */
final class Rechecks {

  private final Rereading reading;
  private final RuleRunner runner;
  private @Nullable Judgement last;

  Rechecks(Rereading reading, RuleRunner runner) {
    this.reading = reading;
    this.runner = runner;
  }

  /**
   * Judges the workbook.
   *
   * @param grids all its sheets; one that has not changed is the same object as before
   * @throws RefusedWorkbook when they hold no form, or more than allowed
   */
  Judged judge(List<Grid> grids) throws RefusedWorkbook {
    Workbook workbook = reading.read(grids);
    Judgement judgement = last == null ? runner.judge(workbook) : runner.judge(workbook, last);
    last = judgement;
    return new Judged(judgement, runner.report(judgement));
  }
}

package cn.jihe.excel.correct;

import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.rule.Change;
import java.util.List;

/**
 * A workbook with some cells corrected.
 *
 * @param done the corrections that were made; those of formulas are not
 */
public record CorrectedWorkbook(AnnotatedWorkbook workbook, List<Change> done) {
  public CorrectedWorkbook {
    done = List.copyOf(done);
  }
}

package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that stands of what was said of one form, and how to try corrections of it.
 *
 * @param doubted by the finding's place in the list, the fields besides its own that may be what is
 *     wrong
 * @param trial what would be said if some cells had other texts
 */
public record FormFindings(
    Form form, List<Finding> findings, List<Set<FieldPath>> doubted, Trial trial) {

  /**
   * What would be said if some cells had other texts; what other forms and the workbook have to do
   * with it stays as it is.
   */
  @FunctionalInterface
  public interface Trial {

    /**
     * Judges the form again.
     *
     * @param everywhere whether all of the form is judged, and not only these cells
     */
    FormFindings with(Map<CellRef, String> texts, boolean everywhere);
  }

  public FormFindings {
    findings = List.copyOf(findings);
    doubted = List.copyOf(doubted);
  }

  /** The same with other findings in the places of these. */
  public FormFindings with(List<Finding> others) {
    return new FormFindings(form, others, doubted, trial);
  }

  /** What would be said of these cells with these texts in them, and perhaps of others. */
  public FormFindings ofCellsWith(Map<CellRef, String> texts) {
    return trial.with(texts, false);
  }

  /** What would be said of the form with these texts in its cells. */
  public FormFindings ofAllWith(Map<CellRef, String> texts) {
    return trial.with(texts, true);
  }
}

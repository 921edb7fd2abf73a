package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All that stands of what was said of one form, and how to try corrections of it.
 *
 * @param doubted by the finding's place in the list, the fields besides its own that may be what is
 *     wrong
 * @param trial what would be said if some cells had other texts; what other forms and the workbook
 *     have to do with it stays as it is
 */
public record FormFindings(
    Form form,
    List<Finding> findings,
    List<Set<FieldPath>> doubted,
    Function<Map<CellRef, String>, FormFindings> trial) {

  public FormFindings {
    findings = List.copyOf(findings);
    doubted = List.copyOf(doubted);
  }

  /** The same with other findings in the places of these. */
  public FormFindings with(List<Finding> others) {
    return new FormFindings(form, others, doubted, trial);
  }

  /** What would be said of the form with these texts in its cells. */
  public FormFindings after(Map<CellRef, String> texts) {
    return trial.apply(texts);
  }
}

package cn.jihe.check.page.view;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import java.util.Collection;
import java.util.Comparator;

/** How many findings there are of each severity. */
public record CountsView(int errors, int warnings, int notes) {

  /** Those with the most errors first, of equals those with the most warnings. */
  static final Comparator<CountsView> WORST_FIRST =
      Comparator.comparingInt(CountsView::errors)
          .thenComparingInt(CountsView::warnings)
          .thenComparingInt(CountsView::notes)
          .reversed();

  static final CountsView NONE = new CountsView(0, 0, 0);

  static CountsView of(Collection<Finding> findings) {
    CountsView counts = NONE;
    for (Finding finding : findings) {
      counts = counts.plus(of(finding.severity()));
    }
    return counts;
  }

  private static CountsView of(Severity severity) {
    return switch (severity) {
      case ERROR -> new CountsView(1, 0, 0);
      case WARNING -> new CountsView(0, 1, 0);
      case NOTE -> new CountsView(0, 0, 1);
    };
  }

  CountsView plus(CountsView other) {
    return new CountsView(errors + other.errors, warnings + other.warnings, notes + other.notes);
  }

  public int all() {
    return errors + warnings + notes;
  }

  /** Of the gravest: error, warning, note or clean. */
  public String style() {
    return errors > 0 ? "error" : warnings > 0 ? "warning" : notes > 0 ? "note" : "clean";
  }
}

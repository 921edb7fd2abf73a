package cn.jihe.review.difference;

import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import java.util.List;
import java.util.Optional;

/** What has changed from one version to another: in the form, and of what was found in it. */
public record VersionDifference(FormDifference form, FindingChanges findings) {

  /**
   * The findings of the earlier version that asked for a change.
   *
   * @param before all that was found in the earlier version
   */
  public static List<Finding> asking(CellChange change, List<Finding> before) {
    Optional<FieldPath> was = change.was();
    return before.stream()
        .filter(
            one ->
                was.filter(path -> one.path().equals(Optional.of(path))).isPresent()
                    || change.stood().filter(one.cell()::equals).isPresent())
        .toList();
  }

  /** Whether nothing at all has changed. */
  public boolean isNothing() {
    return form.cells().isEmpty()
        && form.moved().isEmpty()
        && findings.fixed().isEmpty()
        && findings.added().isEmpty()
        && findings.back().isEmpty();
  }
}

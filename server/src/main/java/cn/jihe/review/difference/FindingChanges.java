package cn.jihe.review.difference;

import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What became of the findings of a form from one version to another. They are known again by what
 * they are about, and where that was named anew by rule and field.
 *
 * @param fixed of the earlier version those that are there no longer
 * @param open of the later version those that were there
 * @param added of the later version those that are new
 * @param back of the later version those that were there before the earlier one, and not in it
 */
public record FindingChanges(
    List<Finding> fixed, List<Finding> open, List<Finding> added, List<Finding> back) {

  public FindingChanges {
    fixed = List.copyOf(fixed);
    open = List.copyOf(open);
    added = List.copyOf(added);
    back = List.copyOf(back);
  }

  /**
   * From one version to another; as nothing is known yet of what was there before, nothing is back.
   *
   * @param difference of the same two versions
   */
  public static FindingChanges between(
      List<Finding> before, List<Finding> after, FormDifference difference) {
    List<Finding> left = new ArrayList<>(before);
    List<Finding> rest = new ArrayList<>();
    List<Finding> open = new ArrayList<>();
    match(left, after, Finding::key, Finding::key, open, rest);
    List<Finding> added = new ArrayList<>();
    match(
        left,
        rest,
        old -> place(old, old.path().flatMap(difference::later)),
        now -> place(now, now.path()),
        open,
        added);
    open.sort((a, b) -> a.cell().compareTo(b.cell()));
    return new FindingChanges(left, open, added, List.of());
  }

  /** By rule and field; what is about no field is known by what it has found. */
  private static Object place(Finding finding, Optional<FieldPath> path) {
    return List.of(
        finding.rule(),
        path.map(FieldPath::value).orElse(""),
        // A row that has gone is not the form as a whole.
        finding.path().isPresent(),
        finding.path().isPresent() ? "" : finding.message() + finding.found());
  }

  /** Takes out of {@code left} what is among these, too. */
  private static void match(
      List<Finding> left,
      List<Finding> nows,
      Function<Finding, Object> ofOld,
      Function<Finding, Object> ofNow,
      List<Finding> found,
      List<Finding> rest) {
    Map<Object, List<Finding>> olds = new HashMap<>();
    left.forEach(old -> olds.computeIfAbsent(ofOld.apply(old), key -> new ArrayList<>()).add(old));
    for (Finding now : nows) {
      List<Finding> same = olds.getOrDefault(ofNow.apply(now), new ArrayList<>());
      if (same.isEmpty()) {
        rest.add(now);
      } else {
        Finding old = same.removeFirst();
        left.removeIf(each -> each == old);
        found.add(now);
      }
    }
  }

  /** The same when it is known what was there before. */
  public FindingChanges knowing(Set<String> earlierKeys) {
    return new FindingChanges(
        fixed,
        open,
        added.stream().filter(one -> !earlierKeys.contains(one.key())).toList(),
        added.stream().filter(one -> earlierKeys.contains(one.key())).toList());
  }
}

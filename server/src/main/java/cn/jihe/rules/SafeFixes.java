package cn.jihe.rules;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.FormFindings;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which corrections stay safe when all findings of a form are known. What is computed is safe only
 * while no ERROR that stays doubts a figure it is computed from, and while all that follows from it
 * is corrected with it.
 */
final class SafeFixes {

  /** A sum of a sum of a sum. */
  private static final int MOST_ROUNDS = 4;

  private SafeFixes() {}

  /** The findings of one form, each correction safe only where nothing speaks against it. */
  static List<Finding> of(FormFindings said) {
    List<Finding> judged = byFigures(said);
    if (judged.stream().noneMatch(SafeFixes::isComputed) || isHarmless(said, texts(judged))) {
      return judged;
    }
    List<Finding> harmless =
        judged.stream()
            .map(
                finding ->
                    isComputed(finding) && !isHarmless(said, texts(List.of(finding)))
                        ? proposed(finding)
                        : finding)
            .toList();
    return isHarmless(said, texts(harmless))
        ? harmless
        : harmless.stream().map(one -> isComputed(one) ? proposed(one) : one).toList();
  }

  private static boolean isSafe(Finding finding) {
    return finding.fix().filter(Fix::safe).isPresent();
  }

  private static boolean isComputed(Finding finding) {
    return finding.fix().filter(fix -> fix.safe() && !fix.from().isEmpty()).isPresent();
  }

  private static Finding proposed(Finding finding) {
    return finding.withFix(finding.fix().map(Fix::asProposal));
  }

  /**
   * What an ERROR doubts is no figure to compute from; nor is one that is about to be corrected,
   * for then another text follows from it. A correction that turns out to be doubtful leaves its
   * ERROR, so that others may follow.
   */
  private static List<Finding> byFigures(FormFindings said) {
    List<Finding> judged = said.findings();
    for (long before = -1, now = safe(judged); before != now; now = safe(judged)) {
      before = now;
      Set<FieldPath> doubted = doubted(said.with(judged));
      judged.stream()
          .filter(SafeFixes::isSafe)
          .forEach(finding -> finding.path().ifPresent(doubted::add));
      judged =
          judged.stream()
              .map(
                  finding ->
                      isComputed(finding)
                              && !Collections.disjoint(finding.fix().orElseThrow().from(), doubted)
                          ? proposed(finding)
                          : finding)
              .toList();
    }
    return judged;
  }

  private static long safe(Collection<Finding> findings) {
    return findings.stream().filter(SafeFixes::isSafe).count();
  }

  private static Set<FieldPath> doubted(FormFindings said) {
    Set<FieldPath> doubted = new HashSet<>();
    IntStream.range(0, said.findings().size())
        .filter(at -> isOpenError(said.findings().get(at)))
        .forEach(
            at -> {
              said.findings().get(at).path().ifPresent(doubted::add);
              doubted.addAll(said.doubted().get(at));
            });
    return doubted;
  }

  private static boolean isOpenError(Finding finding) {
    return finding.severity() == Severity.ERROR && !isSafe(finding);
  }

  private static Map<CellRef, String> texts(Collection<Finding> findings) {
    Map<CellRef, String> texts = new HashMap<>();
    findings.stream()
        .filter(SafeFixes::isSafe)
        .forEach(one -> texts.putIfAbsent(one.cell(), one.fix().orElseThrow().text()));
    return texts;
  }

  /** Whether these texts, and those that follow from them, leave no ERROR in a cell without one. */
  private static boolean isHarmless(FormFindings said, Map<CellRef, String> texts) {
    Set<CellRef> before = errors(said.findings());
    Map<CellRef, String> all = new HashMap<>(texts);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      FormFindings after = Corrections.possible(said.ofAllWith(all));
      if (before.containsAll(errors(after.findings()))) {
        return true;
      }
      Map<CellRef, String> more = texts(byFigures(after));
      if (all.entrySet().containsAll(more.entrySet())) {
        return false;
      }
      all.putAll(more);
    }
    return false;
  }

  private static Set<CellRef> errors(Collection<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::cell)
        .collect(Collectors.toSet());
  }
}

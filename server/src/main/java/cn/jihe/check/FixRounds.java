package cn.jihe.check;

import cn.jihe.excel.correct.Correction;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Corrects one workbook in rounds: each corrects cells and judges what they show then. */
final class FixRounds {

  /** Enough for a sum of a sum of a sum; no round gives a cell a text that it had before. */
  private static final int MOST_ROUNDS = 8;

  private final Correction correction;
  private final Rechecks rechecks;
  private final FixChoice choice;
  private final Judged first;

  /**
   * Judges the workbook as it is.
   *
   * @throws RefusedWorkbook when it holds no form
   */
  FixRounds(Correction correction, Rechecks rechecks, FixChoice choice) throws RefusedWorkbook {
    this.correction = correction;
    this.rechecks = rechecks;
    this.choice = choice;
    this.first = rechecks.judge(correction.grids());
  }

  /** What is said of the workbook before anything is corrected. */
  Judged first() {
    return first;
  }

  /** What is said of the workbook after some corrections. */
  record Corrected(Judged judged, List<Change> changes) {
    Corrected {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Whatever is asked for is done. What nobody asked for one by one must leave no ERROR in a cell
   * that had none: if it does, the form in question is left as it was.
   */
  Corrected harmless() throws RefusedWorkbook {
    Set<CellRef> before = errors(first.report().forms());
    Set<Integer> leftAlone = new HashSet<>();
    while (true) {
      Corrected corrected = corrected(leftAlone);
      List<Report.FormReport> after = corrected.judged().report().forms();
      List<Integer> harmed =
          IntStream.range(0, after.size())
              .filter(form -> !before.containsAll(errors(List.of(after.get(form)))))
              .boxed()
              .toList();
      if (choice instanceof FixChoice.Chosen || harmed.isEmpty()) {
        return corrected;
      }
      correction.startOver();
      if (!leftAlone.addAll(harmed)) {
        return new Corrected(first, List.of());
      }
    }
  }

  private static Set<CellRef> errors(List<Report.FormReport> forms) {
    return forms.stream()
        .flatMap(form -> form.findings().stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::cell)
        .collect(Collectors.toSet());
  }

  private Corrected corrected(Set<Integer> leftAlone) throws RefusedWorkbook {
    Judged judged = first;
    Map<CellRef, Change> changes = new LinkedHashMap<>();
    Set<Attempt> attempts = new HashSet<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Change> wanted = wanted(judged.report(), attempts, leftAlone);
      if (wanted.isEmpty()) {
        break;
      }
      wanted.forEach(change -> attempts.add(new Attempt(change.cell(), change.after())));
      List<Change> done = correction.put(wanted);
      if (!done.isEmpty()) {
        done.forEach(change -> changes.merge(change.cell(), change, FixRounds::both));
        judged = rechecks.judge(correction.grids());
      }
    }
    return new Corrected(judged, List.copyOf(changes.values()));
  }

  /** A text that a cell was given, or, being a formula, was not. */
  private record Attempt(CellRef cell, String text) {}

  /** A sum is corrected again when one of its parts was. */
  private static Change both(Change earlier, Change later) {
    return new Change(later.cell(), later.rule(), earlier.before(), later.after());
  }

  /** The first correction of each cell that was not tried before, in forms not left alone. */
  private List<Change> wanted(Report report, Set<Attempt> attempts, Set<Integer> leftAlone) {
    Predicate<Finding> chosen =
        switch (choice) {
          case FixChoice.AllSafe all -> finding -> finding.fix().orElseThrow().safe();
          case FixChoice.Chosen ids -> finding -> ids.findings().contains(finding.id());
        };
    Map<CellRef, Change> byCell = new LinkedHashMap<>();
    Stream.concat(
            report.findings().stream(),
            IntStream.range(0, report.forms().size())
                .filter(form -> !leftAlone.contains(form))
                .mapToObj(report.forms()::get)
                .flatMap(form -> form.findings().stream()))
        .filter(finding -> finding.fix().isPresent())
        .filter(chosen)
        .map(Change::of)
        .filter(change -> !attempts.contains(new Attempt(change.cell(), change.after())))
        .forEach(change -> byCell.putIfAbsent(change.cell(), change));
    return List.copyOf(byCell.values());
  }
}

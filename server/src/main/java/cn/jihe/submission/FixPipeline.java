package cn.jihe.submission;

import cn.jihe.excel.AnnotatedWorkbook;
import cn.jihe.excel.Annotator;
import cn.jihe.excel.CorrectedWorkbook;
import cn.jihe.excel.Corrector;
import cn.jihe.excel.RefusedWorkbook;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Change;
import cn.jihe.rule.Finding;
import cn.jihe.template.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Check, correct, check again. */
public final class FixPipeline implements FixUpload {

  /** Enough for a sum of a sum of a sum; each round corrects cells that no earlier one did. */
  private static final int MOST_ROUNDS = 8;

  private final CheckUpload checks;
  private final Corrector corrector;
  private final Annotator annotator;

  public FixPipeline(CheckUpload checks, Corrector corrector, Annotator annotator) {
    this.checks = checks;
    this.corrector = corrector;
    this.annotator = annotator;
  }

  @Override
  public FixOutcome fix(String fileName, byte[] bytes, FixChoice choice, Language language) {
    return switch (checks.check(fileName, bytes)) {
      case CheckOutcome.Refused refused -> new FixOutcome.Refused(refused);
      case CheckOutcome.Checked checked -> {
        Set<String> unknown = unknown(checked, choice);
        yield unknown.isEmpty()
            ? fixed(checked, bytes, choice, language)
            : new FixOutcome.Unknown(unknown);
      }
    };
  }

  private static Set<String> unknown(CheckOutcome.Checked checked, FixChoice choice) {
    return switch (choice) {
      case FixChoice.AllSafe all -> Set.of();
      case FixChoice.Chosen chosen -> {
        Set<String> unknown = new TreeSet<>(chosen.findings());
        checked
            .report()
            .allFindings()
            .filter(finding -> finding.fix().isPresent())
            .forEach(finding -> unknown.remove(finding.id()));
        yield unknown;
      }
    };
  }

  private FixOutcome fixed(
      CheckOutcome.Checked first, byte[] original, FixChoice choice, Language language) {
    try {
      CheckOutcome.Checked checked = first;
      byte[] bytes = original;
      List<Change> changes = new ArrayList<>();
      Set<CellRef> touched = new HashSet<>();
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<Change> wanted = wanted(checked, choice, touched);
        if (wanted.isEmpty()) {
          break;
        }
        wanted.forEach(change -> touched.add(change.cell()));
        CorrectedWorkbook corrected = corrector.correct(first.fileName(), bytes, wanted);
        if (!corrected.done().isEmpty()) {
          bytes = corrected.workbook().bytes();
          changes.addAll(corrected.done());
          checked = again(first.fileName(), bytes);
        }
        if (choice instanceof FixChoice.Chosen) {
          break;
        }
      }
      AnnotatedWorkbook listed =
          annotator.list(first.fileName(), bytes, checked.report(), changes, language);
      return new FixOutcome.Fixed(
          first.fileName(), MediaTypes.of(listed.format()), listed.bytes(), changes, checked);
    } catch (RefusedWorkbook refused) {
      return new FixOutcome.Refused(
          new CheckOutcome.Refused(first.fileName(), refused.refusal(), refused.detail()));
    }
  }

  /** The first correction of each cell; a cell that was corrected once is left alone. */
  private static List<Change> wanted(
      CheckOutcome.Checked checked, FixChoice choice, Set<CellRef> touched) {
    Predicate<Finding> chosen =
        switch (choice) {
          case FixChoice.AllSafe all -> finding -> finding.fix().orElseThrow().safe();
          case FixChoice.Chosen ids -> finding -> ids.findings().contains(finding.id());
        };
    Map<CellRef, Change> byCell = new LinkedHashMap<>();
    checked
        .report()
        .allFindings()
        .filter(finding -> finding.fix().isPresent() && !touched.contains(finding.cell()))
        .filter(chosen)
        .forEach(finding -> byCell.putIfAbsent(finding.cell(), Change.of(finding)));
    return List.copyOf(byCell.values());
  }

  private CheckOutcome.Checked again(String fileName, byte[] bytes) {
    return switch (checks.check(fileName, bytes)) {
      case CheckOutcome.Checked checked -> checked;
      case CheckOutcome.Refused refused ->
          throw new IllegalStateException("a corrected workbook is refused: " + refused.refusal());
    };
  }
}

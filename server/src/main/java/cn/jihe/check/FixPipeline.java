package cn.jihe.check;

import cn.jihe.excel.correct.Correction;
import cn.jihe.excel.correct.Corrector;
import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.open.RefusedWorkbook;
<<<<<<< HEAD
import cn.jihe.excel.read.OpenedFacts;
=======
import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.form.CellRef;
>>>>>>> main
import cn.jihe.rule.Change;
import cn.jihe.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Corrects cells of a workbook and checks it again. Stores nothing; safe for many threads. */
public final class FixPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(FixPipeline.class);

  private final CheckPipeline checks;
  private final Corrector corrector;
  private final Annotator annotator;

  public FixPipeline(CheckPipeline checks, Corrector corrector, Annotator annotator) {
    this.checks = checks;
    this.corrector = corrector;
    this.annotator = annotator;
  }

  /** The workbook is read once, judged again as it changes, and written when all is done. */
  public FixOutcome fix(String fileName, byte[] bytes, FixChoice choice, Language language) {
    try {
      Corrected corrected;
      try (Correction correction = corrector.open(fileName, bytes)) {
        Rechecks rechecks = checks.rechecks(fileName, OpenedFacts.of(correction.opened()));
        FixRounds rounds = new FixRounds(correction, rechecks, choice);
        Set<String> unknown = unknown(rounds.first(), choice);
        if (!unknown.isEmpty()) {
          return new FixOutcome.Unknown(unknown);
        }
        FixRounds.Corrected done = rounds.harmless();
        byte[] written = correction.bytes();
        String sha256 = DigestUtils.sha256Hex(written);
        corrected =
            new Corrected(
                written, done.judged().asOf(fileName, sha256, written.length), done.changes());
      }
      return listed(corrected, language);
    } catch (RefusedWorkbook refused) {
      LOG.info(
          "Not corrected ({} bytes): {}", bytes.length, refused.getMessage(), refused.getCause());
      return new FixOutcome.Refused(
          new CheckOutcome.Refused(fileName, refused.refusal(), refused.detail()));
    }
  }

  private static Set<String> unknown(Judged first, FixChoice choice) {
    return switch (choice) {
      case FixChoice.AllSafe all -> Set.of();
      case FixChoice.Chosen chosen -> {
        Set<String> unknown = new TreeSet<>(chosen.findings());
        first
            .report()
            .allFindings()
            .filter(finding -> finding.fix().isPresent())
            .forEach(finding -> unknown.remove(finding.id()));
        yield unknown;
      }
    };
  }

<<<<<<< HEAD
  /** The workbook after its corrections. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Corrected(byte[] bytes, CheckOutcome.Checked checked, List<Change> changes) {}

  private FixOutcome listed(Corrected corrected, Language language) throws RefusedWorkbook {
    CheckOutcome.Checked checked = corrected.checked();
    AnnotatedWorkbook listed =
        annotator.list(
            checked.fileName(), corrected.bytes(), checked.report(), corrected.changes(), language);
    return new FixOutcome.Fixed(
        checked.fileName(),
        MediaTypes.of(listed.format()),
        listed.bytes(),
        corrected.changes(),
        checked);
=======
  private FixOutcome fixed(
      CheckOutcome.Checked first, byte[] original, FixChoice choice, Language language) {
    try {
      Corrected corrected = harmless(first, original, choice);
      AnnotatedWorkbook listed =
          annotator.list(
              first.fileName(),
              corrected.bytes(),
              corrected.checked().report(),
              corrected.changes(),
              language);
      return new FixOutcome.Fixed(
          first.fileName(),
          MediaTypes.of(listed.format()),
          listed.bytes(),
          corrected.changes(),
          corrected.checked());
    } catch (RefusedWorkbook refused) {
      return new FixOutcome.Refused(
          new CheckOutcome.Refused(first.fileName(), refused.refusal(), refused.detail()));
    } catch (WorkEnded ended) {
      return new FixOutcome.Refused(CheckOutcome.Refused.because(first.fileName(), ended));
    }
  }

  /** The workbook after some corrections. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Corrected(byte[] bytes, CheckOutcome.Checked checked, List<Change> changes) {}

  /**
   * Whatever is asked for is done. What nobody asked for one by one must leave no ERROR in a cell
   * that had none: if it does, the form in question is left as it was.
   */
  private Corrected harmless(CheckOutcome.Checked first, byte[] original, FixChoice choice)
      throws RefusedWorkbook {
    Set<CellRef> before = errors(first.report().forms());
    Set<Integer> leftAlone = new HashSet<>();
    while (true) {
      Corrected corrected = corrected(first, original, choice, leftAlone);
      List<Report.FormReport> after = corrected.checked().report().forms();
      List<Integer> harmed =
          IntStream.range(0, after.size())
              .filter(form -> !before.containsAll(errors(List.of(after.get(form)))))
              .boxed()
              .toList();
      if (choice instanceof FixChoice.Chosen || harmed.isEmpty()) {
        return corrected;
      }
      if (!leftAlone.addAll(harmed)) {
        return new Corrected(original, first, List.of());
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

  private Corrected corrected(
      CheckOutcome.Checked first, byte[] original, FixChoice choice, Set<Integer> leftAlone)
      throws RefusedWorkbook {
    CheckOutcome.Checked checked = first;
    byte[] bytes = original;
    Map<CellRef, Change> changes = new LinkedHashMap<>();
    Set<Attempt> attempts = new HashSet<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Change> wanted = wanted(checked, choice, attempts, leftAlone);
      if (wanted.isEmpty()) {
        break;
      }
      wanted.forEach(change -> attempts.add(new Attempt(change.cell(), change.after())));
      CorrectedWorkbook corrected = corrector.correct(first.fileName(), bytes, wanted);
      if (!corrected.done().isEmpty()) {
        bytes = corrected.workbook().bytes();
        corrected.done().forEach(change -> changes.merge(change.cell(), change, FixPipeline::both));
        checked = again(first.fileName(), bytes);
      }
    }
    return new Corrected(bytes, checked, List.copyOf(changes.values()));
  }

  /** A text that a cell was given, or, being a formula, was not. */
  private record Attempt(CellRef cell, String text) {}

  /** A sum is corrected again when one of its parts was. */
  private static Change both(Change earlier, Change later) {
    return new Change(later.cell(), later.rule(), earlier.before(), later.after());
  }

  /** The first correction of each cell that was not tried before, in forms not left alone. */
  private static List<Change> wanted(
      CheckOutcome.Checked checked,
      FixChoice choice,
      Set<Attempt> attempts,
      Set<Integer> leftAlone) {
    Predicate<Finding> chosen =
        switch (choice) {
          case FixChoice.AllSafe all -> finding -> finding.fix().orElseThrow().safe();
          case FixChoice.Chosen ids -> finding -> ids.findings().contains(finding.id());
        };
    Report report = checked.report();
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

  private CheckOutcome.Checked again(String fileName, byte[] bytes) {
    return switch (checks.check(fileName, bytes)) {
      case CheckOutcome.Checked checked -> checked;
      case CheckOutcome.Refused refused -> {
        WorkTime.check();
        throw new IllegalStateException("a corrected workbook is refused: " + refused.refusal());
      }
    };
>>>>>>> main
  }
}

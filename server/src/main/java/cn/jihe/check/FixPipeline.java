package cn.jihe.check;

import cn.jihe.excel.correct.Correction;
import cn.jihe.excel.correct.Corrector;
import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.mark.content.Stamp;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.read.OpenedFacts;
import cn.jihe.file.WorkEnded;
import cn.jihe.rule.Change;
import cn.jihe.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Corrects cells of a workbook and checks it again. Stores nothing; safe for many threads. */
public final class FixPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(FixPipeline.class);

  private final CheckPipeline checks;
  private final Corrector corrector;
  private final Annotator annotator;
  private final Supplier<Stamp> stamps;

  /**
   * Corrections.
   *
   * @param stamps when copies are made, and by what is judged
   */
  public FixPipeline(
      CheckPipeline checks, Corrector corrector, Annotator annotator, Supplier<Stamp> stamps) {
    this.stamps = stamps;
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
    } catch (WorkEnded ended) {
      return new FixOutcome.Refused(CheckOutcome.Refused.because(fileName, ended));
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

  /** The workbook after its corrections. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Corrected(byte[] bytes, CheckOutcome.Checked checked, List<Change> changes) {}

  private FixOutcome listed(Corrected corrected, Language language) throws RefusedWorkbook {
    CheckOutcome.Checked checked = corrected.checked();
    AnnotatedWorkbook listed =
        annotator.list(
            corrected.bytes(),
            annotator.source(checked.fileName(), checked.report(), stamps.get(), language),
            corrected.changes());
    return new FixOutcome.Fixed(
        checked.fileName(),
        MediaTypes.of(listed.format()),
        listed.bytes(),
        corrected.changes(),
        checked);
  }
}

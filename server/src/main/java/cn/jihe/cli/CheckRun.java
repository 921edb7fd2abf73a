package cn.jihe.cli;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.check.FixChoice;
import cn.jihe.check.FixOutcome;
import cn.jihe.cli.FilesRun.Done;
import cn.jihe.text.Language;
import cn.jihe.web.FailureTrace;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks many files and, if asked, writes annotated or corrected copies of them. */
final class CheckRun {

  private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

  private final Core core;
  private final CheckOutput output;
  private final FilesRun files;
  private final Language language;
  private final boolean fixing;

  /**
   * A run.
   *
   * @param fixing whether the copies are corrected ones and not annotated ones
   */
  CheckRun(Core core, CheckOutput output, PrintStream err, Language language, boolean fixing) {
    this.core = core;
    this.output = output;
    this.files = new FilesRun(output, err, language, core.workSeconds());
    this.language = language;
    this.fixing = fixing;
  }

  /** Checks the files and gives the exit code; without {@code copies} nothing is written. */
  int over(List<Place> places, Optional<CopyTargets> copies) {
    return files.over(places, (number, workbook) -> check(number, workbook, copies));
  }

  private Done check(int number, Place.Workbook workbook, Optional<CopyTargets> copies)
      throws FileTrouble {
    byte[] bytes = InputFile.read(workbook, core.limits().uploadBytes());
    return switch (core.checks().check(InputFile.nameIn(workbook.name()), bytes)) {
      case CheckOutcome.Refused refused -> files.failed(workbook.name(), refused.problem(language));
      case CheckOutcome.Checked checked -> {
        Copy copy =
            copies
                .map(targets -> copy(checked, bytes, targets, number))
                .orElseGet(Copy.NotAsked::new);
        yield new Done(
            output.render(workbook.name(), checked, copy), RunSummary.of(checked.report(), copy));
      }
    };
  }

  /** A copy that cannot be made must not lose what the check found. */
  private Copy copy(CheckOutcome.Checked checked, byte[] bytes, CopyTargets copies, int number) {
    try {
      return fixing
          ? fixed(checked, bytes, copies, number)
          : annotated(checked, bytes, copies, number);
    } catch (FileTrouble e) {
      return new Copy.Failed(Problem.of(e.kind(), language));
    } catch (RuntimeException e) {
      LOG.error("the copy failed: {}", FailureTrace.of(e));
      return new Copy.Failed(Problem.of(ProblemKind.INTERNAL, language));
    }
  }

  private Copy annotated(CheckOutcome.Checked checked, byte[] bytes, CopyTargets copies, int number)
      throws FileTrouble {
    return switch (core.annotations().annotate(checked, bytes, language)) {
      case AnnotateOutcome.Refused refused -> new Copy.Failed(refused.reason().problem(language));
      case AnnotateOutcome.Annotated annotated ->
          new Copy.Written(copies.write(number, annotated.bytes()));
    };
  }

  private Copy fixed(CheckOutcome.Checked checked, byte[] bytes, CopyTargets copies, int number)
      throws FileTrouble {
    return switch (core.fixes().fix(checked.fileName(), bytes, new FixChoice.AllSafe(), language)) {
      case FixOutcome.Fixed fixed ->
          new Copy.Fixed(copies.write(number, fixed.bytes()), fixed.changes());
      case FixOutcome.Refused refused -> new Copy.Failed(refused.reason().problem(language));
      case FixOutcome.Unknown unknown -> throw new IllegalStateException("no finding was named");
    };
  }
}

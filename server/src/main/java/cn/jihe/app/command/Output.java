package cn.jihe.app.command;

import cn.jihe.submission.CheckOutcome;
import cn.jihe.web.Problem;

/**
 * How results are printed. {@code render} is called from many threads, everything else from one, in
 * order.
 */
interface Output {

  void begin();

  /** A result as text, so that nothing bigger has to be kept until its turn. */
  String render(String path, CheckOutcome.Checked checked);

  /** A file that cannot be checked, as text. */
  String render(String path, String fileName, Problem problem);

  void print(String rendered);

  void end(Tally tally);

  /**
   * What came of a run.
   *
   * @param files all of them
   * @param unreadable those of them that could not be checked
   * @param errors findings of severity ERROR in the others; likewise warnings and notes
   */
  record Tally(int files, int unreadable, long errors, long warnings, long notes) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(
          files + other.files,
          unreadable + other.unreadable,
          errors + other.errors,
          warnings + other.warnings,
          notes + other.notes);
    }

    int exitCode() {
      if (unreadable > 0) {
        return ExitCode.UNREADABLE;
      }
      return errors > 0 ? ExitCode.ERRORS : ExitCode.CLEAN;
    }
  }
}

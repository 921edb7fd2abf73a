package cn.jihe.cli;

import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;

/**
 * What came of a run.
 *
 * @param files all of them
 * @param failed those of them that could not be read, checked or cleaned
 * @param unwritten those of the others whose copy could not be written
 * @param errors findings of severity ERROR; likewise warnings and notes
 */
record RunSummary(int files, int failed, int unwritten, long errors, long warnings, long notes) {

  static final RunSummary NOTHING = new RunSummary(0, 0, 0, 0, 0, 0);
  static final RunSummary FAILED = new RunSummary(1, 1, 0, 0, 0, 0);
  static final RunSummary DONE = new RunSummary(1, 0, 0, 0, 0, 0);

  /** Of one file that was checked. */
  static RunSummary of(Report report, Copy copy) {
    return new RunSummary(
        1,
        0,
        copy instanceof Copy.Failed ? 1 : 0,
        report.count(Severity.ERROR),
        report.count(Severity.WARNING),
        report.count(Severity.NOTE));
  }

  RunSummary plus(RunSummary other) {
    return new RunSummary(
        files + other.files,
        failed + other.failed,
        unwritten + other.unwritten,
        errors + other.errors,
        warnings + other.warnings,
        notes + other.notes);
  }

  int exitCode() {
    if (failed + unwritten > 0) {
      return ExitCode.INCOMPLETE;
    }
    return errors > 0 ? ExitCode.ERRORS : ExitCode.CLEAN;
  }
}

package cn.jihe.cli;

/** What scripts look at; the graver wins. */
final class ExitCode {

  /** No ERROR in any file. */
  static final int CLEAN = 0;

  /** Some ERROR. */
  static final int ERRORS = 1;

  /** A file could not be read or written, or wrong usage. */
  static final int INCOMPLETE = 2;

  private ExitCode() {}
}

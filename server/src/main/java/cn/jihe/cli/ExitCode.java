package cn.jihe.cli;

/** What scripts look at; the graver wins. */
public final class ExitCode {

  /** No ERROR in any file. */
  public static final int CLEAN = 0;

  /** Some ERROR. */
  public static final int ERRORS = 1;

  /** A file could not be read or written, or wrong usage. */
  public static final int INCOMPLETE = 2;

  private ExitCode() {}
}

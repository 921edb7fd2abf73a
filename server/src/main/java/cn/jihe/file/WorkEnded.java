package cn.jihe.file;

import java.io.Serial;

/**
 * Work on an upload was told to end by {@link WorkTime#end}. An error and no exception, so that
 * nothing which expects all kinds of exceptions of a stranger's file takes it for one of those.
 */
public final class WorkEnded extends Error {

  @Serial private static final long serialVersionUID = 1L;

  private final WorkTime.End why;
  private final int seconds;

  WorkEnded(WorkTime.End why, int seconds) {
    super(why.name(), null, false, false);
    this.why = why;
    this.seconds = seconds;
  }

  public WorkTime.End why() {
    return why;
  }

  /** How long the work might have taken. */
  public int seconds() {
    return seconds;
  }
}

package cn.jihe.excel.open;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a library threw on a stranger's file, without its message: such messages quote cells, and
 * cells do not belong into a log.
 */
final class WordlessCause extends Exception {

  private static final long serialVersionUID = 1L;

  /** Deep enough for any chain that libraries build; a bound against chains that loop. */
  private static final int MAX_CAUSES = 8;

  /** A stack that overflowed repeats itself; its top tells where. */
  private static final int MAX_FRAMES = 60;

  private WordlessCause(Throwable thrown, @Nullable Throwable cause) {
    super(thrown.getClass().getName(), cause, false, true);
    StackTraceElement[] frames = thrown.getStackTrace();
    setStackTrace(frames.length <= MAX_FRAMES ? frames : Arrays.copyOf(frames, MAX_FRAMES));
  }

  static Throwable of(Throwable thrown) {
    return of(thrown, MAX_CAUSES);
  }

  private static WordlessCause of(Throwable thrown, int left) {
    Throwable cause = thrown.getCause();
    return new WordlessCause(thrown, cause == null || left == 0 ? null : of(cause, left - 1));
  }
}

package cn.jihe.excel.open;

import cn.jihe.file.Refusal;
import cn.jihe.file.WorkEnded;
import cn.jihe.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be checked. Its message and its cause are fit for a log: neither holds
 * anything of the file's contents.
 */
public final class RefusedWorkbook extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient Words detail;

  private RefusedWorkbook(Reason reason, Words detail, @Nullable Throwable cause) {
    super(reason.name(), cause);
    this.refusal = reason.refusal();
    this.detail = detail;
  }

  /** A refusal for a reason whose text needs no number. */
  public static RefusedWorkbook because(Reason reason) {
    return new RefusedWorkbook(reason, RefusalTexts.of(reason, 0), null);
  }

  /**
   * A refusal because something is more than allowed.
   *
   * @param limit what is allowed, in the unit that the reason's text speaks of
   */
  public static RefusedWorkbook because(Reason reason, long limit) {
    return new RefusedWorkbook(reason, RefusalTexts.of(reason, limit), null);
  }

  /**
   * A refusal whose text may speak of something by its name.
   *
   * @param name of the file, or of what was found in it
   */
  public static RefusedWorkbook because(Reason reason, Words name) {
    return new RefusedWorkbook(reason, RefusalTexts.of(reason, name), null);
  }

  /** A refusal because something was thrown while reading; kept without its messages. */
  public static RefusedWorkbook because(Reason reason, Throwable thrown) {
    return new RefusedWorkbook(reason, RefusalTexts.of(reason, 0), WordlessCause.of(thrown));
  }

  /** A refusal because reading and judging took too long. */
  public static RefusedWorkbook because(WorkEnded ended) {
    return because(Reason.TOO_SLOW, ended.seconds());
  }

  public Refusal refusal() {
    return refusal;
  }

  /** What is wrong and exactly what to do about it. */
  public Words detail() {
    return detail;
  }
}

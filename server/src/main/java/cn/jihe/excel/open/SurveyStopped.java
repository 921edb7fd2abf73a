package cn.jihe.excel.open;

/**
 * Thrown inside a survey when something is more than allowed or not allowed at all. Unchecked, so
 * that it passes through the parsers it is thrown in untouched.
 */
public final class SurveyStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long limit;

  public SurveyStopped(Reason reason) {
    this(reason, 0);
  }

  public SurveyStopped(Reason reason, long limit) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.limit = limit;
  }

  RefusedWorkbook asRefusal() {
    return RefusedWorkbook.because(reason, limit);
  }
}

package cn.jihe.check.result;

/** The place where results are kept does not answer. */
public final class ResultsUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ResultsUnavailable(Throwable cause) {
    super("results unavailable", cause);
  }
}

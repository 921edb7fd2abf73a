package cn.jihe.web;

/** Ends a call with a problem. Carries no cause: what it says is meant for the caller. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  public ProblemException(ProblemKind kind) {
    super(kind.code(), null, false, false);
    this.kind = kind;
  }

  public ProblemKind kind() {
    return kind;
  }
}

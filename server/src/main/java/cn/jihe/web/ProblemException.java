package cn.jihe.web;

import java.time.Duration;
import java.util.Optional;

/** Ends a call with a problem. Carries no cause: what it says is meant for the caller. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private final ProblemKind kind;
  private final Duration retryAfter;

  public ProblemException(ProblemKind kind) {
    this(kind, USUAL_WAIT);
  }

  /**
   * Of a kind that passes.
   *
   * @param retryAfter how long to wait before the same is worth another try
   */
  public ProblemException(ProblemKind kind, Duration retryAfter) {
    super(kind.code(), null, false, false);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** How long to wait with another try; empty when the same fails again. */
  public Optional<Duration> retryAfter() {
    return kind.passes() ? Optional.of(retryAfter) : Optional.empty();
  }

  public ProblemKind kind() {
    return kind;
  }
}

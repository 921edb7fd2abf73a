package cn.jihe.web;

import cn.jihe.text.Language;
import cn.jihe.text.Words;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Ends a call with a problem. Carries no cause: what it says is meant for the caller. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private final ProblemKind kind;
  private final Duration retryAfter;
  private final transient Optional<Words> said;
  private final transient Map<String, Integer> missing;

  public ProblemException(ProblemKind kind) {
    this(kind, USUAL_WAIT);
  }

  /**
   * Of a kind that passes.
   *
   * @param retryAfter how long to wait before the same is worth another try
   */
  public ProblemException(ProblemKind kind, Duration retryAfter) {
    this(kind, retryAfter, Optional.empty(), Map.of());
  }

  private ProblemException(
      ProblemKind kind, Duration retryAfter, Optional<Words> said, Map<String, Integer> missing) {
    super(kind.code(), null, false, false);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.said = said;
    this.missing = Map.copyOf(missing);
  }

  /** Of a kind, of which more is known than the kind says. */
  public static ProblemException saying(ProblemKind kind, Words said) {
    return new ProblemException(kind, USUAL_WAIT, Optional.of(said), Map.of());
  }

  /** Of a kind, with how many of what are missing, by their names. */
  public static ProblemException missing(
      ProblemKind kind, Words said, Map<String, Integer> missing) {
    return new ProblemException(kind, USUAL_WAIT, Optional.of(said), missing);
  }

  /** The same as callers are told it. */
  public Problem problem(Language language) {
    Problem problem =
        said.map(words -> Problem.of(kind, words, language))
            .orElseGet(() -> Problem.of(kind, language));
    return missing.isEmpty() ? problem : problem.withMissing(missing);
  }

  /** How long to wait with another try; empty when the same fails again. */
  public Optional<Duration> retryAfter() {
    return kind.passes() ? Optional.of(retryAfter) : Optional.empty();
  }

  public ProblemKind kind() {
    return kind;
  }
}

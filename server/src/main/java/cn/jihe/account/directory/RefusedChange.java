package cn.jihe.account.directory;

import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import cn.jihe.web.ProblemKind;

/** A change that is not made; nothing of it is. Carries no cause: it is meant for the caller. */
public final class RefusedChange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Messages MESSAGES = Messages.beside(RefusedChange.class, "refusals");

  private final ProblemKind kind;
  private final String field;
  private final transient Words detail;

  private RefusedChange(ProblemKind kind, String field, Words detail) {
    super(kind.code(), null, false, false);
    this.kind = kind;
    this.field = field;
    this.detail = detail;
  }

  /**
   * A refusal.
   *
   * @param field the value that is wrong, by its name in the API; blank when it is none by itself
   * @param text its key in the bundle {@code refusals}
   * @param values what fills the text's places
   */
  public static RefusedChange of(ProblemKind kind, String field, String text, Object... values) {
    return new RefusedChange(kind, field, MESSAGES.words(text, values));
  }

  /** A refusal in words of somebody else. */
  public static RefusedChange saying(ProblemKind kind, Words detail) {
    return new RefusedChange(kind, "", detail);
  }

  public ProblemKind kind() {
    return kind;
  }

  /** The value that is wrong, by its name in the API; blank when it is none by itself. */
  public String field() {
    return field;
  }

  /** What is wrong and what to do about it. */
  public Words detail() {
    return detail;
  }
}

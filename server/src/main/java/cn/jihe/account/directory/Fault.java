package cn.jihe.account.directory;

import cn.jihe.text.Words;
import cn.jihe.web.ProblemKind;
import java.util.List;
import java.util.UUID;

/**
 * Why something cannot be kept as it is wanted.
 *
 * @param subject the organisation or account that it is about
 * @param field the value that is wrong, by its name in the API; blank when it is none by itself
 * @param text its key in the bundle {@code refusals}
 * @param values what fills the text's places
 */
public record Fault(
    UUID subject, ProblemKind kind, String field, String text, List<Object> values) {

  public Fault {
    values = List.copyOf(values);
  }

  /** One of these. */
  public static Fault of(
      UUID subject, ProblemKind kind, String field, String text, Object... values) {
    return new Fault(subject, kind, field, text, List.of(values));
  }

  /** What is wrong and what to do about it. */
  public Words words() {
    return refusal().detail();
  }

  /** The same for who wanted it. */
  public RefusedChange refusal() {
    return RefusedChange.of(kind, field, text, values.toArray());
  }
}

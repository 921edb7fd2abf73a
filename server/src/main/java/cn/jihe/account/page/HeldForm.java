package cn.jihe.account.page;

import cn.jihe.web.Uploads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody had typed into a form when the session was over, carried on until she has signed in
 * again. Passwords are not carried, nor are files.
 *
 * @param to where the form goes
 */
public record HeldForm(String to, List<Text> texts) {

  private static final String TO = "held-to";
  private static final String PREFIX = "held.";
  private static final String SECRET = "password";

  public HeldForm {
    texts = List.copyOf(texts);
  }

  /** One text of it. */
  public record Text(String name, String value) {

    /** What the sign-in page calls it. */
    public String heldName() {
      return PREFIX + name;
    }
  }

  /** What was sent to this path. */
  static HeldForm of(String to, Uploads form) {
    return new HeldForm(to, texts(form, ""));
  }

  /** What the sign-in page has carried; empty when it carries nothing for a page of ours. */
  static Optional<HeldForm> carried(Uploads form) {
    return form.text(TO)
        .flatMap(ReturnAddress::own)
        .map(to -> new HeldForm(to, texts(form, PREFIX)));
  }

  private static List<Text> texts(Uploads form, String prefix) {
    return form.texts().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> texts(entry.getKey().substring(prefix.length()), entry.getValue()))
        .toList();
  }

  private static Stream<Text> texts(String name, List<String> values) {
    return name.startsWith(SECRET)
        ? Stream.empty()
        : values.stream().map(value -> new Text(name, value));
  }
}

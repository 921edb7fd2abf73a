package cn.jihe.review.page;

import cn.jihe.remark.RemarkKind;
import cn.jihe.web.Uploads;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was typed to be said and was not taken, so that nothing of it is lost.
 *
 * @param at the form that it was typed into; blank for none
 * @param fields what its fields said, by their names
 */
public record TypedSaid(String at, Map<String, String> fields) {

  static final TypedSaid NOTHING = new TypedSaid("", Map.of());

  public TypedSaid {
    fields = Map.copyOf(fields);
  }

  static TypedSaid of(String at, Uploads form) {
    Map<String, String> fields = new TreeMap<>();
    form.texts()
        .keySet()
        .forEach(name -> form.text(name).ifPresent(text -> fields.put(name, text)));
    return new TypedSaid(at, fields);
  }

  /** What a field of a form said; blank where that form was not sent. */
  public String of(String form, String field) {
    return at.equals(form) ? fields.getOrDefault(field, "") : "";
  }

  /** Whether this form was sent. */
  public boolean isAt(String form) {
    return at.equals(form);
  }

  /** Which kind of remark is chosen. */
  public String kind() {
    return Optional.of(of("remark", "kind"))
        .filter(kind -> !kind.isEmpty())
        .orElse(RemarkKind.MUST_CHANGE.name());
  }
}

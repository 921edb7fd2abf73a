package cn.jihe.rule.text;

import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import java.util.List;

/**
 * Puts the names of required fields into what a rule says of itself: {@code {required}} stands for
 * those of both forms, {@code {required.DECLARATION}} and {@code {required.SELF_EVALUATION}} for
 * those that only this form has. They are called in both languages what is printed on the form.
 */
final class RequiredNames {

  private static final String PLACE = "{required";

  private RequiredNames() {}

  /** The same rule, with the names in it. */
  static RuleInfo fill(RuleInfo info) {
    if (!info.what().zh().contains(PLACE)) {
      return info;
    }
    Words what = new Words(fill(info.what().zh(), "、", "或"), fill(info.what().en(), ", ", " or "));
    return new RuleInfo(
        info.code(),
        info.severity(),
        info.forms(),
        info.name(),
        what,
        info.why(),
        info.fix(),
        info.basis(),
        info.messages(),
        info.joint(),
        info.reasons(),
        info.cases());
  }

  private static String fill(String text, String comma, String or) {
    String filled = text;
    for (FormKind kind : FormKind.values()) {
      List<String> names = names(kind, false);
      filled = filled.replace(PLACE + "." + kind + "}", joined(names, comma, or));
    }
    // 、 stands before the last of the names, too: each of them alone is meant.
    String last = comma.equals("、") ? comma : or;
    return filled.replace(PLACE + "}", joined(names(FormKind.DECLARATION, true), comma, last));
  }

  private static List<String> names(FormKind kind, boolean onBoth) {
    return FormSchema.standard().required(kind).stream()
        .filter(field -> isOnBoth(field) == onBoth)
        .map(field -> field.name().in(Language.ZH))
        .toList();
  }

  private static boolean isOnBoth(FormField field) {
    return field.kinds().size() == FormKind.values().length;
  }

  private static String joined(List<String> names, String comma, String or) {
    int last = names.size() - 1;
    return last < 1
        ? String.join(comma, names)
        : String.join(comma, names.subList(0, last)) + or + names.get(last);
  }
}

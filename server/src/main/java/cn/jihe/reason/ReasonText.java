package cn.jihe.reason;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;

/** A reason in the column of a workbook: its category, and what it says. */
final class ReasonText {

  private static final Messages MESSAGES = Messages.beside(ReasonText.class, "reasons");

  private ReasonText() {}

  static String written(NewReason reason, Language language) {
    return before(reason.category(), language) + reason.text();
  }

  private static String before(ReasonCategory category, Language language) {
    return MESSAGES.in(language).say("written", category.word(language));
  }

  /** From what was typed; of whoever names no category it is another. */
  static NewReason read(String key, String typed) {
    String text = typed.strip();
    for (ReasonCategory category : ReasonCategory.values()) {
      for (Language language : Language.values()) {
        String before = before(category, language).strip();
        if (text.startsWith(before)) {
          return new NewReason(key, category, text.substring(before.length()).strip());
        }
      }
    }
    return new NewReason(key, ReasonCategory.OTHER, text);
  }
}

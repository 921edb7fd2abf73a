package cn.jihe.excel.open;

import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import java.text.NumberFormat;
import java.util.Locale;

/** The texts of refusals. */
final class RefusalTexts {

  private static final Messages MESSAGES = Messages.beside(RefusalTexts.class, "refusals");

  private RefusalTexts() {}

  /** The text for a reason that speaks of something by its name. */
  static Words of(Reason reason, Words name) {
    return Words.of(language -> MESSAGES.in(language).say(reason.name(), name.in(language)));
  }

  /** The text for a reason, the limit written with thousands separators where the text names it. */
  static Words of(Reason reason, long limit) {
    return MESSAGES.words(
        reason.name(), NumberFormat.getIntegerInstance(Locale.ROOT).format(limit));
  }
}

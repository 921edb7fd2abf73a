package cn.jihe.table;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.text.Words;

/** What is said of every import. */
public final class TableTexts {

  private static final Messages MESSAGES = Messages.beside(TableTexts.class);

  private TableTexts() {}

  static Words words(String key, Object... values) {
    return MESSAGES.words(key, values);
  }

  static String say(Language language, String key, Object... values) {
    return MESSAGES.in(language).say(key, values);
  }

  /** What pages of imports say. */
  public static Texts in(Language language) {
    return MESSAGES.in(language);
  }
}

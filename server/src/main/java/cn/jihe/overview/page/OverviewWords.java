package cn.jihe.overview.page;

import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the overview says, in one language. */
record OverviewWords(Language language, Texts texts) {

  private static final Messages MESSAGES = Messages.beside(OverviewWords.class, "texts");

  static OverviewWords in(Language language) {
    return new OverviewWords(language, MESSAGES.in(language));
  }

  String say(String key, Object... values) {
    return texts.say(key, values);
  }

  String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(say("moment"), Locale.ENGLISH)
        .format(instant.atZone(ChinaTime.ZONE));
  }
}

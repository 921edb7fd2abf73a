package cn.jihe.submission.page;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierKey;
import cn.jihe.submission.handin.HandInPlan.Fault;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Shortening;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the pages of handing in say, in one language. */
record HandInWords(Language language, Texts texts) {

  private static final Messages MESSAGES = Messages.beside(HandInWords.class, "texts");
  private static final int LONGEST_NAME = 60;

  static HandInWords in(Language language) {
    return new HandInWords(language, MESSAGES.in(language));
  }

  String say(String key, Object... values) {
    return texts.say(key, values);
  }

  String kind(FormKind kind) {
    return PageLanguage.texts(language).say(kind.name().toLowerCase(Locale.ROOT));
  }

  /** A project as a sentence takes it. */
  String project(String written) {
    return written.isBlank() ? say("noProject") : Shortening.marked(written.strip(), LONGEST_NAME);
  }

  String about(DossierKey key) {
    return say("about", project(key.project().written()), key.fiscalYear(), kind(key.kind()));
  }

  String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(say("moment"), Locale.ENGLISH)
        .format(instant.atZone(ChinaTime.ZONE));
  }

  String clock(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(ChinaTime.ZONE));
  }

  String fault(Fault fault) {
    return say("fault." + fault.key(), fault.values().toArray());
  }
}

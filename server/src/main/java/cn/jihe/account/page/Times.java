package cn.jihe.account.page;

import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read them, in the time of China. */
public final class Times {

  private static final Messages PATTERNS = Messages.beside(Times.class, "times");

  private Times() {}

  /** Day and time of day. */
  public static String moment(Instant instant, Language language) {
    return said(instant, PATTERNS.in(language).say("moment"));
  }

  /** The day alone. */
  public static String day(Instant instant, Language language) {
    return said(instant, PATTERNS.in(language).say("day"));
  }

  private static String said(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .format(instant.atZone(ChinaTime.ZONE));
  }
}

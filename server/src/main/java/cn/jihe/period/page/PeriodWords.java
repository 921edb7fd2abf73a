package cn.jihe.period.page;

import cn.jihe.form.FormKind;
import cn.jihe.period.LineState;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodState;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the pages of periods say, in one language. */
record PeriodWords(Language language, Texts texts) {

  private static final Messages MESSAGES = Messages.beside(PeriodWords.class, "texts");

  static PeriodWords in(Language language) {
    return new PeriodWords(language, MESSAGES.in(language));
  }

  String say(String key, Object... values) {
    return texts.say(key, values);
  }

  /** A value that cannot be, by the name of its field. */
  static ProblemException wrong(String field) {
    return ProblemException.saying(ProblemKind.WRONG_VALUE, MESSAGES.words("wrong." + field));
  }

  /**
   * A state: a sign and a word beside the colour.
   *
   * @param style error, warning, note or clean
   */
  record PeriodSign(String text, String sign, String style) {

    /** The same with more to it, where there is more. */
    PeriodSign saying(String more) {
      return more.isEmpty() ? this : new PeriodSign(more, sign, style);
    }
  }

  PeriodSign state(PeriodState state) {
    return new PeriodSign(
        say("state." + state.name()), say("sign." + state.name()), state.isOver() ? "" : "note");
  }

  PeriodSign state(LineState state) {
    return new PeriodSign(
        say("line." + state.name()),
        say("lineSign." + state.name()),
        switch (state) {
          case FAULTY -> "error";
          case RETURNED, OVERDUE -> "warning";
          case ACCEPTED -> "clean";
          case WAITING, EXEMPT, MISSING -> "note";
        });
  }

  String about(Period period) {
    return say("about", period.year(), kind(period.kind()));
  }

  String kind(FormKind kind) {
    return PageLanguage.texts(language).say(kind.name().toLowerCase(Locale.ROOT));
  }

  /** The first moment of a day as the end of the day before, as people say it. */
  String end(Instant moment) {
    ZonedDateTime at = moment.atZone(ChinaTime.ZONE);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? say("endOfDay", in("day").format(at.minusDays(1)))
        : in("moment").format(at);
  }

  /** The first moment of a day as that day. */
  String begin(Instant moment) {
    ZonedDateTime at = moment.atZone(ChinaTime.ZONE);
    return in(at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "day" : "moment").format(at);
  }

  String moment(Instant moment) {
    return in("moment").format(moment.atZone(ChinaTime.ZONE));
  }

  /** A deadline, and how far off it is. */
  String due(Optional<Instant> due, Instant now) {
    if (due.isEmpty()) {
      return say("noDue");
    }
    String end = end(due.get());
    if (!now.isBefore(due.get())) {
      return say("over", end);
    }
    long days = Duration.between(now, due.get()).toDays();
    return days == 0 ? say("lastDay", end) : say("daysLeft", end, days);
  }

  /** 逾期 N 天; empty in time. */
  String late(Optional<Integer> days) {
    return days.map(number -> say("late", number)).orElse("");
  }

  private DateTimeFormatter in(String pattern) {
    return DateTimeFormatter.ofPattern(say(pattern), Locale.ENGLISH);
  }
}

package cn.jihe.review.page.home;

import cn.jihe.review.page.ReviewWords;
import cn.jihe.text.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says until when something is expected and how long that is still, in one language. */
record HomeDeadlines(ReviewWords words, Instant now) {

  private static final Duration SOON = Duration.ofDays(1);

  /**
   * A deadline as people read it.
   *
   * @param style error once it is over, warning on its last day, else blank
   */
  record Deadline(String text, String style) {

    /** Nothing is expected by any day. */
    static final Deadline NONE = new Deadline("", "");
  }

  /**
   * A deadline.
   *
   * @param end the first moment after it; at midnight it is the end of the day before
   */
  Deadline of(Instant end) {
    ZonedDateTime there = end.atZone(ChinaTime.ZONE);
    boolean midnight = there.toLocalTime().equals(LocalTime.MIDNIGHT);
    ZonedDateTime day = midnight ? there.minusDays(1) : there;
    String time =
        midnight
            ? words.say("deadline.midnight")
            : there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    return new Deadline(words.say("deadline", day(day), time, left(end, day)), style(end));
  }

  private String style(Instant end) {
    if (!now.isBefore(end)) {
      return "error";
    }
    return now.plus(SOON).isBefore(end) ? "" : "warning";
  }

  private String day(ZonedDateTime day) {
    boolean thisYear = day.getYear() == now.atZone(ChinaTime.ZONE).getYear();
    return DateTimeFormatter.ofPattern(words.say(thisYear ? "dayOfYear" : "day"), Locale.ENGLISH)
        .format(day);
  }

  private String left(Instant end, ZonedDateTime day) {
    if (!now.isBefore(end)) {
      return words.say("left.over", Duration.between(end, now).toDays() + 1);
    }
    Duration left = Duration.between(now, end);
    if (left.compareTo(SOON) > 0) {
      return words.say(
          "left.days",
          ChronoUnit.DAYS.between(now.atZone(ChinaTime.ZONE).toLocalDate(), day.toLocalDate()));
    }
    return left.toHours() > 0 ? words.say("left.hours", left.toHours()) : words.say("left.soon");
  }
}

package cn.jihe.review.page;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierKey;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.review.StateNames;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the pages of review say, in one language. */
public record ReviewWords(Language language, Texts texts) {

  private static final Messages MESSAGES = Messages.beside(ReviewWords.class, "texts");

  private static final Messages IN_WORKBOOKS = Messages.at("/cn/jihe/reason/workbook");

  /** Those of a language. */
  public static ReviewWords in(Language language) {
    return new ReviewWords(language, MESSAGES.in(language));
  }

  /** A text with what belongs in it. */
  public String say(String key, Object... values) {
    return texts.say(key, values);
  }

  /** A word that the annotated workbook has, too. */
  String said(String key) {
    return IN_WORKBOOKS.in(language).say(key);
  }

  /**
   * A state: a sign and a word beside the colour.
   *
   * @param style error, warning, note or clean
   */
  public record StateView(String text, String sign, String style) {}

  /** A state as pages show it. */
  public StateView state(VersionState state) {
    return new StateView(
        StateNames.of(state, language),
        say("sign." + state.name()),
        switch (state) {
          case ATTEMPT -> "error";
          case RETURNED -> "warning";
          case ACCEPTED, PUBLISHED -> "clean";
          default -> "note";
        });
  }

  /** Year and kind of a form in a line. */
  public String about(DossierKey key) {
    return about(key.fiscalYear(), key.kind());
  }

  /** The same of a form that is not there yet. */
  public String about(int year, FormKind kind) {
    return say("about", year, kind(kind));
  }

  String kind(FormKind kind) {
    return PageLanguage.texts(language).say(kind.name().toLowerCase(Locale.ROOT));
  }

  /** Empty when it is not known. */
  String amount(Optional<BigDecimal> yuan) {
    return yuan.map(money -> String.format(Locale.ROOT, "%,.2f", money)).orElse("");
  }

  /** A moment, to the minute. */
  public String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(say("moment"), Locale.ENGLISH)
        .format(instant.atZone(ChinaTime.ZONE));
  }

  /** A day. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("day"), Locale.ENGLISH).format(day);
  }
}

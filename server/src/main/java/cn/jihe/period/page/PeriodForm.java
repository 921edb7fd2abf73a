package cn.jihe.period.page;

import cn.jihe.form.FormKind;
import cn.jihe.period.LatePolicy;
import cn.jihe.period.Period;
import cn.jihe.period.api.PeriodRequest;
import cn.jihe.text.ChinaTime;
import cn.jihe.web.Ids;
import cn.jihe.web.Uploads;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A period as it is typed.
 *
 * @param id empty for a new one
 * @param opens a day, or else a moment; blank for none; likewise due and closes
 */
public record PeriodForm(
    String id,
    String code,
    String name,
    String kind,
    String year,
    String organisation,
    String opens,
    String due,
    String graceDays,
    String closes,
    String levels,
    boolean endorsed,
    boolean reasonsRequired,
    String late,
    String contact,
    String notice,
    String revision) {

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern DAYS = Pattern.compile("\\d{1,3}");
  private static final Pattern REVISION = Pattern.compile("\\d{1,9}");

  /** A new one as it is usual. */
  static PeriodForm blank(int year) {
    return new PeriodForm(
        "",
        "",
        "",
        FormKind.DECLARATION.name(),
        String.valueOf(year),
        "",
        "",
        "",
        "0",
        "",
        "1",
        false,
        false,
        LatePolicy.ALLOW.name(),
        "",
        "",
        "");
  }

  /** One that there is. */
  static PeriodForm of(Period period) {
    return new PeriodForm(
        period.id().toString(),
        period.code(),
        period.name(),
        period.kind().name(),
        String.valueOf(period.year()),
        period.organisation().toString(),
        period.opens().map(PeriodForm::begin).orElse(""),
        period.due().map(PeriodForm::end).orElse(""),
        String.valueOf(period.graceDays()),
        period.closes().map(PeriodForm::end).orElse(""),
        String.valueOf(period.levels()),
        period.endorsed(),
        period.reasonsRequired(),
        period.late().name(),
        period.contact().orElse(""),
        period.notice().orElse(""),
        String.valueOf(period.revision()));
  }

  /** The same for the next year, every date a year later. */
  static PeriodForm next(Period period) {
    PeriodForm last = of(period);
    String year = String.valueOf(period.year());
    String next = String.valueOf(period.year() + 1);
    return new PeriodForm(
        "",
        last.code.contains(year) ? last.code.replace(year, next) : last.code + "-" + next,
        last.name.replace(year, next),
        last.kind,
        next,
        last.organisation,
        period.opens().map(PeriodForm::later).map(PeriodForm::begin).orElse(""),
        period.due().map(PeriodForm::later).map(PeriodForm::end).orElse(""),
        last.graceDays,
        period.closes().map(PeriodForm::later).map(PeriodForm::end).orElse(""),
        last.levels,
        last.endorsed,
        last.reasonsRequired,
        last.late,
        last.contact,
        last.notice.replace(year, next),
        "");
  }

  static PeriodForm of(String id, Uploads form) {
    Function<String, String> typed = name -> form.text(name).map(String::strip).orElse("");
    return new PeriodForm(
        id,
        typed.apply("code"),
        typed.apply("name"),
        typed.apply("kind"),
        typed.apply("year"),
        typed.apply("organisation"),
        typed.apply("opens"),
        typed.apply("due"),
        typed.apply("graceDays"),
        typed.apply("closes"),
        typed.apply("levels"),
        form.text("endorsed").isPresent(),
        form.text("reasonsRequired").isPresent(),
        typed.apply("late"),
        typed.apply("contact"),
        typed.apply("notice"),
        typed.apply("revision"));
  }

  private static Instant later(Instant moment) {
    return moment.atZone(ChinaTime.ZONE).plusYears(1).toInstant();
  }

  private static String begin(Instant moment) {
    ZonedDateTime at = moment.atZone(ChinaTime.ZONE);
    return isMidnight(at) ? at.toLocalDate().toString() : at.toOffsetDateTime().toString();
  }

  private static String end(Instant moment) {
    ZonedDateTime at = moment.atZone(ChinaTime.ZONE);
    return isMidnight(at)
        ? at.toLocalDate().minusDays(1).toString()
        : at.toOffsetDateTime().toString();
  }

  private static boolean isMidnight(ZonedDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  /** What field a day is typed into; a moment, which only scripts set, needs one for text. */
  public String type(String day) {
    return day.contains("T") ? "text" : "date";
  }

  public boolean twoLevels() {
    return levels.equals("2");
  }

  /** The end of a typed day; empty when it is none. */
  static Optional<Instant> end(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(ChinaTime.end(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The name of the first field that cannot be so; empty when all can. */
  Optional<String> wrong() {
    return Stream.of(
            wrongIf("code", isNoText(code, PeriodRequest.LONGEST_CODE)),
            wrongIf("name", isNoText(name, PeriodRequest.LONGEST_NAME)),
            wrongIf("kind", id.isEmpty() && formKind().isEmpty()),
            wrongIf("year", id.isEmpty() && !YEAR.matcher(year).matches()),
            wrongIf("organisation", id.isEmpty() && Ids.of(organisation).isEmpty()),
            wrongIf("opens", isNoDay(opens)),
            wrongIf("due", isNoDay(due)),
            wrongIf("graceDays", !DAYS.matcher(graceDays).matches()),
            wrongIf("closes", isNoDay(closes)),
            wrongIf("contact", contact.length() > PeriodRequest.LONGEST_CONTACT),
            wrongIf("notice", notice.length() > PeriodRequest.LONGEST_NOTICE))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> wrongIf(String field, boolean wrong) {
    return wrong ? Optional.of(field) : Optional.empty();
  }

  private static boolean isNoText(String text, int longest) {
    return text.isEmpty() || text.length() > longest;
  }

  private static boolean isNoDay(String text) {
    return !text.isEmpty() && end(text).isEmpty();
  }

  private Optional<FormKind> formKind() {
    return Stream.of(FormKind.values()).filter(each -> each.name().equals(kind)).findFirst();
  }

  /** What is wanted; nothing of it is wrong. */
  PeriodRequest request() {
    return new PeriodRequest(
        code,
        name,
        formKind().orElse(null),
        YEAR.matcher(year).matches() ? Integer.valueOf(year) : null,
        Ids.of(organisation).orElse(null),
        opens,
        due,
        Integer.valueOf(graceDays),
        closes,
        twoLevels() ? 2 : 1,
        endorsed,
        reasonsRequired,
        late.equals(LatePolicy.REFUSE.name()) ? LatePolicy.REFUSE : LatePolicy.ALLOW,
        contact,
        notice,
        revisionSeen());
  }

  private @Nullable Integer revisionSeen() {
    return REVISION.matcher(revision).matches() ? Integer.valueOf(revision) : null;
  }
}

package cn.jihe.period.api;

import cn.jihe.database.StoredTime;
import cn.jihe.form.FormKind;
import cn.jihe.period.LatePolicy;
import cn.jihe.period.Period;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A period as it is to be; what is not said stays as it is. */
@Introspected
@Schema(name = "PeriodRequest", description = "A period as it is to be; what is not said stays.")
public record PeriodRequest(
    @Schema(description = "Known to scripts; unique.", example = "2026-DECLARATION")
        @Nullable String code,
    @Schema(example = "2026年度项目绩效目标申报") @Nullable String name,
    @Nullable FormKind kind,
    @Schema(example = "2026") @Nullable Integer year,
    @Schema(description = "The period is for it and all below it.") @Nullable UUID organisation,
    @Schema(description = "A day (from its first moment on) or a moment.", example = "2025-09-01")
        @Nullable String opens,
    @Schema(description = "A day (until 24:00) or a moment; blank: none.", example = "2025-10-31")
        @Nullable String due,
    @Schema(description = "Days after it in which forms are taken as before.", example = "3")
        @Nullable Integer graceDays,
    @Schema(description = "A day (its end) or a moment; blank: until somebody closes it.")
        @Nullable String closes,
    @Schema(description = "1: the department decides; 2: the bureau after it.", example = "1")
        @Nullable Integer levels,
    @Schema(description = "单位内部复核: whether the unit looks at a form first.")
        @Nullable Boolean endorsed,
    @Schema(description = "Whether each warning needs a reason.") @Nullable Boolean reasonsRequired,
    @Nullable LatePolicy late,
    @Nullable String contact,
    @Nullable String notice,
    @Schema(description = "When changing: the revision that was seen.", example = "1")
        @Nullable Integer revision) {

  public static final int LONGEST_CODE = 64;
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_CONTACT = 500;
  public static final int LONGEST_NOTICE = 2000;

  /** A new one; what is not said is as in the default period. */
  public Period added() {
    return new Period(
        UUID.randomUUID(),
        text(given(code), LONGEST_CODE).orElseThrow(PeriodRequest::bad),
        text(given(name), LONGEST_NAME).orElseThrow(PeriodRequest::bad),
        given(kind),
        given(year),
        given(organisation),
        begin(opens),
        end(due),
        graceDays == null ? 0 : graceDays,
        end(closes),
        levels == null ? 1 : levels,
        Boolean.TRUE.equals(endorsed),
        Boolean.TRUE.equals(reasonsRequired),
        late == null ? LatePolicy.ALLOW : late,
        text(contact, LONGEST_CONTACT),
        text(notice, LONGEST_NOTICE),
        Optional.empty(),
        1);
  }

  /** The same with what is said; of whom, of which kind and year it is stays. */
  public Period over(Period before) {
    return new Period(
        before.id(),
        text(code, LONGEST_CODE).orElse(before.code()),
        text(name, LONGEST_NAME).orElse(before.name()),
        before.kind(),
        before.year(),
        before.organisation(),
        opens == null ? before.opens() : begin(opens),
        due == null ? before.due() : end(due),
        graceDays == null ? before.graceDays() : graceDays,
        closes == null ? before.closes() : end(closes),
        levels == null ? before.levels() : levels,
        endorsed == null ? before.endorsed() : endorsed,
        reasonsRequired == null ? before.reasonsRequired() : reasonsRequired,
        late == null ? before.late() : late,
        contact == null ? before.contact() : text(contact, LONGEST_CONTACT),
        notice == null ? before.notice() : text(notice, LONGEST_NOTICE),
        before.said(),
        revision == null ? before.revision() : revision);
  }

  private static <T> T given(@Nullable T value) {
    return Optional.ofNullable(value).orElseThrow(PeriodRequest::bad);
  }

  private static Optional<String> text(@Nullable String text, int longest) {
    Optional<String> said =
        Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    if (said.filter(value -> value.length() > longest).isPresent()) {
      throw bad();
    }
    return said.map(StoredText::name);
  }

  private static Optional<Instant> begin(@Nullable String text) {
    return moment(text, ChinaTime::begin);
  }

  /** 3月31日 means until 24:00 of that day. */
  static Optional<Instant> end(@Nullable String text) {
    return moment(text, ChinaTime::end);
  }

  private static Optional<Instant> moment(@Nullable String text, Function<String, Instant> parse) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(StoredTime.of(parse.apply(text)));
    } catch (DateTimeException e) {
      throw bad();
    }
  }

  private static ProblemException bad() {
    return new ProblemException(ProblemKind.BAD_REQUEST);
  }
}

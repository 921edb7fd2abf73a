package cn.jihe.period.api;

import cn.jihe.form.FormKind;
import cn.jihe.period.LatePolicy;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A period. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Period", description = "申报批次: how forms of one kind and year are taken.")
record PeriodResult(
    String id,
    String code,
    String name,
    FormKind kind,
    int year,
    @Schema(description = "It is for this organisation and all below it.") String organisation,
    PeriodState state,
    @Schema(nullable = true) @Nullable String opens,
    @Schema(description = "The moment after which forms are late.", nullable = true)
        @Nullable String due,
    int graceDays,
    @Schema(nullable = true) @Nullable String closes,
    int levels,
    boolean endorsed,
    boolean reasonsRequired,
    LatePolicy late,
    @Schema(nullable = true) @Nullable String contact,
    @Schema(nullable = true) @Nullable String notice,
    int revision) {

  static PeriodResult of(Period period, Instant now) {
    return new PeriodResult(
        period.id().toString(),
        period.code(),
        period.name(),
        period.kind(),
        period.year(),
        period.organisation().toString(),
        period.state(now),
        period.opens().map(Instant::toString).orElse(null),
        period.due().map(Instant::toString).orElse(null),
        period.graceDays(),
        period.closes().map(Instant::toString).orElse(null),
        period.levels(),
        period.endorsed(),
        period.reasonsRequired(),
        period.late(),
        period.contact().orElse(null),
        period.notice().orElse(null),
        period.revision());
  }
}

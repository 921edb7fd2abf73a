package cn.jihe.period.store;

import cn.jihe.form.FormKind;
import cn.jihe.period.LatePolicy;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("period")
record PeriodRow(
    @Id UUID id,
    String code,
    String name,
    FormKind kind,
    int fiscalYear,
    UUID organisationId,
    @Nullable Instant opens,
    @Nullable Instant due,
    int graceDays,
    @Nullable Instant closes,
    int levels,
    boolean endorsed,
    boolean reasonsRequired,
    LatePolicy late,
    @Nullable String contact,
    @Nullable String notice,
    @Nullable PeriodState said,
    int revision) {

  static PeriodRow of(Period period) {
    return new PeriodRow(
        period.id(),
        period.code(),
        period.name(),
        period.kind(),
        period.year(),
        period.organisation(),
        period.opens().orElse(null),
        period.due().orElse(null),
        period.graceDays(),
        period.closes().orElse(null),
        period.levels(),
        period.endorsed(),
        period.reasonsRequired(),
        period.late(),
        period.contact().orElse(null),
        period.notice().orElse(null),
        period.said().orElse(null),
        period.revision());
  }

  Period period() {
    return new Period(
        id,
        code,
        name,
        kind,
        fiscalYear,
        organisationId,
        Optional.ofNullable(opens),
        Optional.ofNullable(due),
        graceDays,
        Optional.ofNullable(closes),
        levels,
        endorsed,
        reasonsRequired,
        late,
        Optional.ofNullable(contact),
        Optional.ofNullable(notice),
        Optional.ofNullable(said),
        revision);
  }
}

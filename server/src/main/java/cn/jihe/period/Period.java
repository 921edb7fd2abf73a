package cn.jihe.period;

import cn.jihe.form.FormKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * 申报批次: how forms of one kind and year are taken and reviewed, of an organisation and all below it.
 *
 * @param opens from when on forms are taken; empty: at once
 * @param due the moment after which a form is late; empty: none is
 * @param graceDays 宽限: so many days after it forms are taken as before, though marked
 * @param closes 封账: from when on nothing changes; empty: until somebody says so
 * @param levels 1: the department decides; 2: the bureau after it
 * @param endorsed 单位内部复核: whether the unit looks at a form before the department does
 * @param reasonsRequired whether each warning needs a reason
 * @param contact whom to ask
 * @param notice what units are told
 * @param said the state that somebody has set; empty: as the clock has it
 * @param revision how often it was changed
 */
public record Period(
    UUID id,
    String code,
    String name,
    FormKind kind,
    int year,
    UUID organisation,
    Optional<Instant> opens,
    Optional<Instant> due,
    int graceDays,
    Optional<Instant> closes,
    int levels,
    boolean endorsed,
    boolean reasonsRequired,
    LatePolicy late,
    Optional<String> contact,
    Optional<String> notice,
    Optional<PeriodState> said,
    int revision) {

  /** How far it is. */
  public PeriodState state(Instant now) {
    if (said.isPresent()) {
      return said.get();
    }
    if (closes.filter(end -> !now.isBefore(end)).isPresent()) {
      return PeriodState.CLOSED;
    }
    if (opens.filter(now::isBefore).isPresent()) {
      return PeriodState.PLANNED;
    }
    return due.map(this::afterGrace).filter(end -> !now.isBefore(end)).isPresent()
        ? PeriodState.REVIEW
        : PeriodState.OPEN;
  }

  /** The same in a state that somebody sets. */
  public Period said(Optional<PeriodState> state, Optional<Instant> end) {
    return new Period(
        id,
        code,
        name,
        kind,
        year,
        organisation,
        opens,
        due,
        graceDays,
        end,
        levels,
        endorsed,
        reasonsRequired,
        late,
        contact,
        notice,
        state,
        revision + 1);
  }

  /** One of another year that nobody has set up, for the same organisation and kind. */
  Period ofYear(int other) {
    return new Period(
        UUID.randomUUID(),
        code,
        name,
        kind,
        other,
        organisation,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        levels,
        endorsed,
        reasonsRequired,
        late,
        contact,
        notice,
        Optional.empty(),
        0);
  }

  /** What holds of it for an organisation to which it has given another deadline, or none. */
  Terms terms(Optional<Instant> extended, Instant now) {
    PeriodState state = state(now);
    Optional<Instant> until = extended.or(() -> due);
    boolean inTime = until.map(this::afterGrace).filter(end -> !now.isBefore(end)).isEmpty();
    return new Terms(
        Optional.of(code),
        state,
        state.isUnderWay() && (inTime || late == LatePolicy.ALLOW),
        levels,
        endorsed,
        reasonsRequired,
        until);
  }

  private Instant afterGrace(Instant deadline) {
    return deadline.plus(Duration.ofDays(graceDays));
  }
}

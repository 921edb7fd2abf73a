package cn.jihe.review.urging;

import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.inbox.NoticeWords;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.LineState;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Messages;
import cn.jihe.text.Sha256;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** 催报: reminds units of what they have still to hand in. */
@Singleton
public class UrgingService {

  /** Nothing longer is sent. */
  public static final int LONGEST = 500;

  private static final Messages MESSAGES = Messages.beside(UrgingService.class, "urging");
  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);

  private final PeriodDesk periods;
  private final ExpectedLists lists;
  private final UrgingStore store;
  private final Inbox inbox;
  private final Recorded recorded;
  private final Transactions transactions;

  UrgingService(
      PeriodDesk periods,
      ExpectedLists lists,
      UrgingStore store,
      Inbox inbox,
      Recorded recorded,
      Transactions transactions) {
    this.periods = periods;
    this.lists = lists;
    this.store = store;
    this.inbox = inbox;
    this.recorded = recorded;
    this.transactions = transactions;
  }

  /** The event of an urging. */
  @Singleton
  record Recorded(AuditTrail trail, Organisations organisations) {
    void urged(Period period, Set<UUID> units, String text, Caller caller) {
      Set<UUID> above = organisations.above(period.organisation());
      Actor by = caller.actor(Right.SET_PERIODS, above);
      trail.record(
          new Act(
              by,
              "URGED",
              Map.of(
                  "period", period.code(),
                  "units", Integer.toString(units.size()),
                  "hash", Sha256.of(units.stream().map(UUID::toString).toList()),
                  "text", Sha256.of(List.of(text)))));
    }
  }

  /**
   * A unit that has still to hand something in.
   *
   * @param states how far what it has to hand in has come, each with how many lines
   * @param due the first moment after which something is late
   * @param last when it was urged last
   * @param today whether that was today, so that it cannot be urged again
   */
  public record Behind(
      UUID unit,
      String name,
      Map<LineState, Integer> states,
      Optional<Instant> due,
      Optional<Instant> last,
      boolean today) {
    public Behind {
      states = Map.copyOf(states);
    }

    /** Whether something of it is over its day, or was returned. */
    public boolean isPressing() {
      return states.containsKey(LineState.OVERDUE) || states.containsKey(LineState.RETURNED);
    }
  }

  /** Those of a period. */
  public record Found(Period period, List<Behind> units) {
    public Found {
      units = List.copyOf(units);
    }
  }

  /**
   * The units that have still to hand something in, as far as the caller may urge them.
   *
   * @throws ProblemException of kind NOT_FOUND for no period that concerns the caller; NOT_ALLOWED
   *     for one who urges nobody
   */
  public Found behind(UUID period, Caller caller) {
    return transactions.read(() -> found(period, caller));
  }

  private Found found(UUID id, Caller caller) {
    Period period = periods.one(id, caller);
    if (!caller.may(Right.SET_PERIODS)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    Map<UUID, List<Line>> open = new LinkedHashMap<>();
    if (period.state(periods.now()).isUnderWay()) {
      lists.of(period, caller).lines().stream()
          .filter(line -> line.state().isOpen())
          .filter(line -> isMine(line.organisation(), caller))
          .forEach(
              line ->
                  open.computeIfAbsent(line.organisation(), none -> new ArrayList<>()).add(line));
    }
    Map<UUID, Instant> last = store.last(period.id());
    return new Found(
        period,
        open.entrySet().stream()
            .map(each -> behind(each.getValue(), Optional.ofNullable(last.get(each.getKey()))))
            .toList());
  }

  private boolean isMine(UUID unit, Caller caller) {
    return caller.rightsFor(recorded.organisations().above(unit)).contains(Right.SET_PERIODS);
  }

  private Behind behind(List<Line> lines, Optional<Instant> last) {
    Map<LineState, Integer> states = new LinkedHashMap<>();
    lines.forEach(line -> states.merge(line.state(), 1, Integer::sum));
    return new Behind(
        lines.getFirst().organisation(),
        lines.getFirst().unit(),
        states,
        lines.stream().flatMap(line -> line.due().stream()).min(Instant::compareTo),
        last,
        last.filter(sent -> day(sent).equals(day(periods.now()))).isPresent());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ChinaTime.ZONE);
  }

  /**
   * Urges units: all their people who hand in are told.
   *
   * @param wanted asked for once the caller is known to see the period
   * @return those that were urged; not those that were today, or have nothing to hand in any more
   * @throws ProblemException as for {@link #behind}; WRONG_TEXT for a text that is blank or too
   *     long
   */
  public Set<UUID> urge(UUID id, Supplier<Set<UUID>> wanted, String text, Caller caller) {
    return transactions.write(
        () -> {
          Found found = found(id, caller);
          Set<UUID> units = wanted.get();
          String said = StoredText.name(text.strip());
          if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST) {
            throw ProblemException.saying(ProblemKind.WRONG_TEXT, MESSAGES.words("wrongText"));
          }
          Instant now = StoredTime.of(periods.now());
          Set<UUID> urged = new TreeSet<>();
          found.units().stream()
              .map(Behind::unit)
              .filter(units::contains)
              .sorted()
              .filter(unit -> store.urge(id, unit, day(now), caller.account(), now))
              .forEach(urged::add);
          for (UUID unit : urged) {
            inbox.tell(news(found.period(), unit, said), inbox.having(UNIT, unit), caller.actor());
          }
          if (!urged.isEmpty()) {
            recorded.urged(found.period(), urged, said, caller);
          }
          return urged;
        });
  }

  private static News news(Period period, UUID unit, String text) {
    return News.of(
        NoticeKind.URGED,
        unit,
        Map.of(
            NoticeWords.TEXT, text,
            NoticeWords.KIND, period.kind().name(),
            NoticeWords.YEAR, String.valueOf(period.year())));
  }
}

package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.period.ExpectedList;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.PeriodState;
import cn.jihe.period.page.PeriodView.ExtensionView;
import cn.jihe.period.page.PeriodView.Fact;
import cn.jihe.period.page.PeriodView.Mark;
import cn.jihe.period.page.PeriodView.UnitChoice;
import cn.jihe.period.page.PeriodWords.PeriodSign;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes what the pages of periods show. */
@Singleton
final class PeriodViews {

  private final PeriodDesk desk;
  private final ExpectedLists lists;
  private final Organisations organisations;
  private final PeriodRights rights;
  private final Transactions transactions;

  PeriodViews(
      PeriodDesk desk,
      ExpectedLists lists,
      Organisations organisations,
      PeriodRights rights,
      Transactions transactions) {
    this.desk = desk;
    this.lists = lists;
    this.organisations = organisations;
    this.rights = rights;
    this.transactions = transactions;
  }

  /**
   * A period in the list of all.
   *
   * @param expected 0 for nothing, or when it is over and is not counted
   */
  public record PeriodRow(
      String id,
      String name,
      String about,
      String unit,
      PeriodSign state,
      String due,
      int handedIn,
      int expected,
      String progress) {}

  List<PeriodRow> rows(List<Period> periods, Caller caller, PeriodWords words) {
    return transactions.read(
        () -> periods.stream().map(period -> row(period, caller, words)).toList());
  }

  private PeriodRow row(Period period, Caller caller, PeriodWords words) {
    Instant now = desk.now();
    PeriodState state = period.state(now);
    Optional<ExpectedList> list =
        state.isOver() ? Optional.empty() : Optional.of(lists.of(period, caller));
    int handedIn = list.map(ExpectedList::handedIn).orElse(0);
    int expected = list.map(ExpectedList::expected).orElse(0);
    return new PeriodRow(
        period.id().toString(),
        period.name(),
        words.about(period),
        name(period.organisation()),
        words.state(state),
        words.due(period.due(), now),
        handedIn,
        expected,
        expected == 0 ? "" : words.say("ofExpected", handedIn, expected));
  }

  String name(UUID organisation) {
    return organisations.find(organisation).map(Organisation::name).orElse("");
  }

  PeriodView of(
      Period period, ExpectedList list, ListAddress asked, Caller caller, PeriodWords words) {
    return transactions.read(
        () -> {
          Instant now = desk.now();
          PeriodState state = period.state(now);
          PeriodRights.Of may = rights.of(caller);
          boolean open = !state.isOver();
          boolean sets = may.sets(period.organisation());
          return new PeriodView(
              period.id().toString(),
              period.name(),
              words.about(period),
              name(period.organisation()),
              words.state(state),
              marks(period, now, words),
              facts(period, words),
              period.notice().orElse(""),
              sets,
              open,
              sets && state.isUnderWay(),
              may.reopens(period, state),
              new ListViews(words, may, now, open).of(list, asked),
              extensions(period, caller, words),
              sets && open ? units(Set.of(period.organisation())) : List.of(),
              open ? exemptible(list, may) : List.of());
        });
  }

  private static List<Mark> marks(Period period, Instant now, PeriodWords words) {
    List<Mark> marks = new ArrayList<>();
    period.opens().ifPresent(at -> marks.add(mark("opens", words.begin(at), at, now, words)));
    period
        .due()
        .ifPresent(at -> marks.add(mark("due", words.due(period.due(), now), at, now, words)));
    if (period.graceDays() > 0) {
      period
          .due()
          .map(at -> at.plus(Duration.ofDays(period.graceDays())))
          .ifPresent(at -> marks.add(mark("grace", words.end(at), at, now, words)));
    }
    period.closes().ifPresent(at -> marks.add(mark("closes", words.end(at), at, now, words)));
    return marks;
  }

  private static Mark mark(String key, String when, Instant at, Instant now, PeriodWords words) {
    return new Mark(words.say("mark." + key), when, !now.isBefore(at));
  }

  private static List<Fact> facts(Period period, PeriodWords words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("code"), period.code()));
    facts.add(new Fact(words.say("levels"), words.say("levels." + period.levels())));
    facts.add(new Fact(words.say("endorsed"), words.say(period.endorsed() ? "yes" : "no")));
    facts.add(
        new Fact(words.say("reasonsRequired"), words.say(period.reasonsRequired() ? "yes" : "no")));
    facts.add(new Fact(words.say("lateRule"), words.say("late." + period.late())));
    period.contact().ifPresent(text -> facts.add(new Fact(words.say("contact"), text)));
    return facts;
  }

  private List<ExtensionView> extensions(Period period, Caller caller, PeriodWords words) {
    return desk.extensions(period.id(), caller).stream()
        .map(
            each ->
                new ExtensionView(
                    name(each.organisation()),
                    words.end(each.due()),
                    each.reason(),
                    words.moment(each.granted())))
        .toList();
  }

  /** The organisations for which somebody may set periods up. */
  List<UnitChoice> settable(Caller caller) {
    return transactions.read(() -> units(caller.organisations(Right.SET_PERIODS)));
  }

  private List<UnitChoice> units(Set<UUID> roots) {
    return organisations.within(roots).stream()
        .map(each -> new UnitChoice(each.id().toString(), each.name()))
        .toList();
  }

  /** The units of the reader's that have several lines and may say that they have nothing. */
  private static List<UnitChoice> exemptible(ExpectedList list, PeriodRights.Of may) {
    Set<UUID> once = new HashSet<>();
    Set<UUID> done = new HashSet<>();
    List<UnitChoice> units = new ArrayList<>();
    Set<UUID> barred = new HashSet<>();
    list.lines().stream()
        .filter(line -> !line.isExemptible())
        .forEach(line -> barred.add(line.organisation()));
    for (ExpectedList.Line line : list.lines()) {
      UUID unit = line.organisation();
      if (!once.add(unit) && !barred.contains(unit) && may.isOfUnit(unit) && done.add(unit)) {
        units.add(new UnitChoice(unit.toString(), line.unit()));
      }
    }
    return units;
  }
}

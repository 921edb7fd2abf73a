package cn.jihe.period;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.DossierHeads;
import cn.jihe.ledger.DossierHeads.Head;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.ExpectedList.Outside;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads 应报清单: what is expected in a period, and how far each line has come. */
@Singleton
public class ExpectedLists {

  private final ExpectedStore store;
  private final PeriodUnits units;
  private final DossierHeads heads;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  ExpectedLists(
      ExpectedStore store,
      PeriodUnits units,
      DossierHeads heads,
      Organisations organisations,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.units = units;
    this.heads = heads;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The list of a period as far as somebody may read the forms of its units: of others it tells
   * nothing, not even how many there are.
   *
   * @param period one that concerns the caller
   */
  public ExpectedList of(Period period, Caller caller) {
    return of(period, caller.scope());
  }

  /** The same as far as a scope reaches. */
  public ExpectedList of(Period period, Scope scope) {
    return transactions.read(
        () -> {
          Map<UUID, Organisation> seen = new HashMap<>(units.of(period));
          seen.keySet().retainAll(organisations.idsWithin(scope.whole()));
          List<ExpectedLine> listed = store.lines(period.id());
          return new Reading(period, seen, listed, scope).list();
        });
  }

  /**
   * A line of it.
   *
   * @throws ProblemException of kind NOT_FOUND when it is none that the caller sees
   */
  Line line(Period period, UUID id, Caller caller) {
    return of(period, caller).lines().stream()
        .filter(line -> line.id().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /** The organisations for which a period holds. */
  public List<Organisation> organisations(Period period) {
    return transactions.read(() -> List.copyOf(units.of(period).values()));
  }

  /** Whether an organisation is one of these or below them. */
  boolean isWithin(UUID organisation, Set<UUID> roots) {
    return organisations.above(organisation).stream().anyMatch(roots::contains);
  }

  /** One list while it is being made. */
  private final class Reading {

    private final Period period;
    private final Map<UUID, Organisation> seen;
    private final boolean made;
    private final List<ExpectedLine> lines;
    private final LineMatching matching;
    private final List<Exemption> exemptions;
    private final Map<UUID, Instant> extended;
    private final Instant now = clock.instant();

    Reading(Period period, Map<UUID, Organisation> seen, List<ExpectedLine> listed, Scope scope) {
      this.period = period;
      this.seen = seen;
      this.made = !listed.isEmpty();
      this.lines =
          made
              ? listed
              : units.filing(period, units.of(period)).stream()
                  .map(ExpectedLists::unlisted)
                  .toList();
      List<Head> all =
          heads.of(period.kind(), period.year(), period.organisation(), scope).stream()
              .filter(head -> LineMatching.owner(head).filter(seen::containsKey).isPresent())
              .toList();
      this.matching = new LineMatching(lines, store.names(period.id()), all);
      this.exemptions = store.exemptions(period.id());
      this.extended = units.extended(period);
    }

    ExpectedList list() {
      Map<UUID, List<Head>> whole = new HashMap<>();
      List<Outside> outside = new ArrayList<>();
      for (Head head : matching.unmatched()) {
        UUID owner = LineMatching.owner(head).orElseThrow();
        List<ExpectedLine> alike = matching.alike(owner, head.dossier().key().project());
        if (alike.isEmpty() && matching.whole(owner).isPresent()) {
          whole.computeIfAbsent(owner, none -> new ArrayList<>()).add(head);
        } else if (!alike.isEmpty() || isThere(head)) {
          outside.add(new Outside(owner, name(owner), head, alike));
        }
      }
      List<Line> all =
          lines.stream()
              .filter(line -> seen.containsKey(line.organisation()))
              .map(line -> line(line, whole))
              .toList();
      return new ExpectedList(period, made, all, outside);
    }

    private Line line(ExpectedLine line, Map<UUID, List<Head>> whole) {
      List<Head> own =
          line.project().isPresent()
              ? matching.of(line)
              : whole.getOrDefault(line.organisation(), List.of());
      Optional<Exemption> exemption =
          exemptions.stream()
              .filter(each -> each.state() != Exemption.State.WITHDRAWN)
              .filter(each -> each.covers(line))
              .reduce((earlier, later) -> later);
      Optional<Instant> due = units.due(period, extended, line.organisation());
      boolean over = due.filter(end -> !now.isBefore(end)).isPresent();
      boolean exempt =
          exemption.filter(each -> each.state() == Exemption.State.CONFIRMED).isPresent();
      LineState state = LineState.of(own, exempt, over);
      return new Line(
          made ? Optional.of(line.id()) : Optional.empty(),
          line.organisation(),
          name(line.organisation()),
          line.project(),
          state,
          due,
          daysLate(state, own, due),
          own,
          exemption);
    }

    private Optional<Integer> daysLate(LineState state, List<Head> own, Optional<Instant> due) {
      return switch (state) {
        case EXEMPT -> Optional.empty();
        case MISSING, OVERDUE, FAULTY -> Terms.daysAfter(due, now);
        case RETURNED, WAITING, ACCEPTED ->
            own.stream().flatMap(head -> head.late().stream()).max(Integer::compare);
      };
    }

    private String name(UUID organisation) {
      return Objects.requireNonNull(seen.get(organisation)).name();
    }
  }

  /** Whether it was handed in, and not taken back. */
  private static boolean isThere(Head head) {
    return LineState.of(head).isHandedIn();
  }

  private static ExpectedLine unlisted(Organisation unit) {
    return new ExpectedLine(unit.id(), unit.id(), Optional.empty(), 0);
  }
}

package cn.jihe.period;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.account.Scope;
import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.DossierHeads;
import cn.jihe.ledger.DossierHeads.Head;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What periods expect of those who hand in. */
@Singleton
public class OwnPeriods {

  private final PeriodStore periods;
  private final ExpectedStore expected;
  private final ExpectedLists lists;
  private final DossierHeads heads;
  private final Transactions transactions;
  private final Clock clock;

  OwnPeriods(
      PeriodStore periods,
      ExpectedStore expected,
      ExpectedLists lists,
      DossierHeads heads,
      Transactions transactions,
      Clock clock) {
    this.periods = periods;
    this.expected = expected;
    this.lists = lists;
    this.heads = heads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The periods that are planned or under way and expect something of the units for which a caller
   * hands in or 复核; each with its lines of those units, in whatever state. The latest year first;
   * none where nobody has set a period up, and for one who hands nothing in.
   */
  public List<OwnPeriod> of(Caller caller) {
    Set<UUID> own = own(caller);
    Scope scope = new Scope(own, Set.of());
    Instant now = clock.instant();
    return transactions.read(
        () ->
            periods.concerning(own).stream()
                .filter(period -> !period.state(now).isOver())
                .map(period -> new OwnPeriod(period.state(now), lists.of(period, scope)))
                .filter(each -> !each.list().lines().isEmpty() || !each.list().outside().isEmpty())
                .toList());
  }

  private static Set<UUID> own(Caller caller) {
    Set<UUID> own = new HashSet<>(caller.organisations(Right.SUBMIT));
    own.addAll(caller.organisations(Right.ENDORSE));
    return own;
  }

  /**
   * Whether a project is on the list of the period that takes it.
   *
   * @param organisation whose form it is; of one outside of the caller's scope nothing is told
   * @param project as the form writes it
   */
  public ListPlace place(
      FormKind kind, int year, UUID organisation, ProjectName project, Caller caller) {
    return transactions.read(
        () ->
            periods
                .nearest(kind, year, organisation)
                .filter(period -> isSeen(organisation, caller))
                .map(period -> place(period, organisation, project, caller))
                .orElse(ListPlace.NO_LIST));
  }

  private boolean isSeen(UUID organisation, Caller caller) {
    return lists.isWithin(organisation, caller.organisations(Right.READ_FORMS));
  }

  private ListPlace place(Period period, UUID organisation, ProjectName project, Caller caller) {
    List<ExpectedLine> lines = expected.lines(period.id());
    if (lines.isEmpty()) {
      return ListPlace.NO_LIST;
    }
    List<Head> there =
        heads.of(period.kind(), period.year(), organisation, caller.scope()).stream()
            // What has this name now is asked about.
            .filter(head -> !head.dossier().key().project().equals(project))
            .toList();
    LineMatching matching = new LineMatching(lines, expected.names(period.id()), there);
    Optional<ExpectedLine> line = matching.line(organisation, project);
    if (line.isPresent()) {
      return new ListPlace(ListPlace.Where.LISTED, List.of(line.get()));
    }
    List<ExpectedLine> alike = matching.alike(organisation, project);
    if (!alike.isEmpty()) {
      return new ListPlace(ListPlace.Where.DOUBTFUL, alike);
    }
    return matching
        .whole(organisation)
        .map(whole -> new ListPlace(ListPlace.Where.LISTED, List.of(whole)))
        .orElseGet(() -> new ListPlace(ListPlace.Where.OUTSIDE, List.of()));
  }
}

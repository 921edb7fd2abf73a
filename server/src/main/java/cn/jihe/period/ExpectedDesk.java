package cn.jihe.period;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.text.StoredText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what is expected in a period. */
@Singleton
public class ExpectedDesk {

  /** In one list. */
  public static final int MOST_LINES = 20_000;

  private final PeriodDesk desk;
  private final PeriodStore periods;
  private final ExpectedStore store;
  private final ExpectedLists lists;
  private final PeriodActs acts;
  private final Transactions transactions;

  ExpectedDesk(
      PeriodDesk desk,
      PeriodStore periods,
      ExpectedStore store,
      ExpectedLists lists,
      PeriodActs acts,
      Transactions transactions) {
    this.desk = desk;
    this.periods = periods;
    this.store = store;
    this.lists = lists;
    this.acts = acts;
    this.transactions = transactions;
  }

  /**
   * What a change would put on the list and take off it.
   *
   * @param saved new lines, and those there are that stand elsewhere or are written in another way
   */
  public record Change(List<ExpectedLine> saved, Set<UUID> removed) {
    public Change {
      saved = List.copyOf(saved);
      removed = Set.copyOf(removed);
    }
  }

  /**
   * Takes over what was expected in the year before: the list of the period for the same
   * organisation and kind, or else what was handed in then. What is on the list already stays.
   *
   * @return how many lines came on it
   * @throws cn.jihe.web.ProblemException of kind NOT_FOUND, NOT_ALLOWED; NOT_NOW when it is closed,
   *     or nothing was expected then
   */
  public int copy(UUID id, Caller caller) {
    return transactions.write(
        () -> {
          Period period = open(id, caller);
          List<ExpectedLine> known = store.lines(id);
          Set<String> taken = new HashSet<>();
          known.forEach(line -> taken.add(line.organisation() + line.key()));
          Set<UUID> units = new HashSet<>();
          lists.organisations(period).forEach(each -> units.add(each.id()));
          List<ExpectedLine> added = new ArrayList<>();
          for (Pair pair : before(period, caller)) {
            if (units.contains(pair.organisation())
                && taken.add(pair.organisation() + pair.key())) {
              added.add(pair.line(known.size() + added.size()));
            }
          }
          if (added.isEmpty() && known.isEmpty()) {
            throw PeriodRules.notNow("nothingBefore");
          }
          keep(period, new Change(added, Set.of()), "copied", caller);
          return added.size();
        });
  }

  /** Of whom what was expected. */
  private record Pair(UUID organisation, Optional<ProjectName> project) {

    String key() {
      return project.map(ProjectName::key).orElse("");
    }

    ExpectedLine line(int place) {
      return new ExpectedLine(UUID.randomUUID(), organisation, project, place);
    }
  }

  private List<Pair> before(Period period, Caller caller) {
    Period before =
        periods
            .nearest(period.kind(), period.year() - 1, period.organisation())
            .orElseGet(() -> period.ofYear(period.year() - 1));
    List<ExpectedLine> lines = store.lines(before.id());
    if (!lines.isEmpty()) {
      return lines.stream().map(line -> new Pair(line.organisation(), line.project())).toList();
    }
    return lists.of(before, caller).lines().stream()
        .filter(line -> line.state().isHandedIn())
        .flatMap(line -> line.dossiers().stream())
        .filter(head -> LineState.of(head).isHandedIn())
        .map(
            head ->
                new Pair(
                    LineMatching.owner(head).orElseThrow(),
                    Optional.of(head.dossier().key().project())))
        .toList();
  }

  /**
   * Makes what was planned so; again when others have changed the list meanwhile.
   *
   * @param plan told what is on the list now
   * @throws cn.jihe.web.ProblemException as for copying
   */
  public <P> P change(UUID id, Caller caller, Planning<P> plan) {
    return transactions.write(
        () -> {
          Period period = open(id, caller);
          P planned = plan.of(period, store.lines(id));
          plan.change(planned).ifPresent(change -> keep(period, change, "imported", caller));
          return planned;
        });
  }

  /** What a list is to become. */
  public interface Planning<P> {
    P of(Period period, List<ExpectedLine> lines);

    /** Empty when nothing is to be done. */
    Optional<Change> change(P planned);
  }

  /**
   * Takes all lines off: something is expected of each unit then.
   *
   * @throws cn.jihe.web.ProblemException as for copying
   */
  public void clear(UUID id, Caller caller) {
    transactions.write(
        () -> {
          Period period = open(id, caller);
          Set<UUID> all = new HashSet<>();
          store.lines(id).forEach(line -> all.add(line.id()));
          keep(period, new Change(List.of(), all), "cleared", caller);
          return all.size();
        });
  }

  /**
   * Says whether a project whose name looks like a line's is that line's; whoever hands in for the
   * unit may say so, and whoever makes the list.
   *
   * @throws cn.jihe.web.ProblemException of kind NOT_FOUND for a line that the caller does not see,
   *     NOT_ALLOWED, NOT_NOW when the period is closed, WRONG_VALUE without a name
   */
  public void say(UUID id, UUID line, ProjectName project, boolean same, Caller caller) {
    transactions.write(
        () -> {
          Period period = desk.one(id, caller);
          store.lock(id);
          Line meant = lists.line(period, line, caller);
          acts.requireAny(caller, meant.organisation(), Right.SUBMIT, Right.SET_PERIODS);
          acts.requireNotOver(period);
          if (project.key().isEmpty() || project.written().length() > PeriodRules.LONGEST_PROJECT) {
            throw PeriodRules.wrong("project");
          }
          ProjectName safe = new ProjectName(StoredText.name(project.written()));
          store.say(new LineName(line, safe, same), caller.account(), acts.now());
          Map<String, String> details = new HashMap<>();
          details.put("line", line.toString());
          details.put("same", Boolean.toString(same));
          acts.record("EXPECTED_NAMED", period, meant.organisation(), details, caller);
          return line;
        });
  }

  private Period open(UUID id, Caller caller) {
    Period period = desk.mine(id, caller);
    store.lock(id);
    acts.requireNotOver(period);
    return period;
  }

  private void keep(Period period, Change change, String how, Caller caller) {
    if (change.saved().isEmpty() && change.removed().isEmpty()) {
      return;
    }
    store.remove(period.id(), change.removed());
    store.save(period.id(), change.saved());
    acts.record(
        "EXPECTED_CHANGED",
        period,
        period.organisation(),
        Map.of(
            "how", how,
            "saved", Integer.toString(change.saved().size()),
            "removed", Integer.toString(change.removed().size())),
        caller);
  }
}

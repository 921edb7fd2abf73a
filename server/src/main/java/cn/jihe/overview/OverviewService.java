package cn.jihe.overview;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.FormFigures;
import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.ledger.FormFigures.Counted;
import cn.jihe.ledger.FormFigures.InState;
import cn.jihe.ledger.FormFigures.Which;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what somebody may read. */
@Singleton
public final class OverviewService {

  private static final UUID ALL = new UUID(0, 0);

  private final FormFigures figures;
  private final MissingForms missing;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  OverviewService(
      FormFigures figures,
      MissingForms missing,
      Organisations organisations,
      Transactions transactions,
      Clock clock) {
    this.figures = figures;
    this.missing = missing;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * All figures.
   *
   * @throws ProblemException of kind NOT_ALLOWED for one who is shown none
   */
  public Overview of(Choice choice, Caller caller) {
    require(caller);
    return transactions.read(
        () -> {
          List<InState> counted = figures.progress(choice, caller.scope());
          Map<UUID, Integer> open = missing.of(choice, caller);
          return new Overview(
              clock.instant(),
              choice,
              figures.years(caller.scope()),
              choices(caller),
              total(counted, choice, caller, open),
              units(counted, open),
              figures.rules(choice, caller.scope()));
        });
  }

  /**
   * The forms behind a figure.
   *
   * @throws ProblemException of kind NOT_ALLOWED for one who is shown none
   */
  public Page<Counted> dossiers(Choice choice, Which which, PageOf part, Caller caller) {
    require(caller);
    return figures.dossiers(choice, which, part, caller.scope());
  }

  /** What organisations are called. */
  public Map<UUID, String> names(Set<UUID> ids) {
    return organisations.names(ids);
  }

  /** The latest year that there is something of; empty when there is nothing. */
  public Optional<Integer> latest(Caller caller) {
    return figures.years(caller.scope()).stream().findFirst();
  }

  private static void require(Caller caller) {
    if (!caller.overlooks()) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
  }

  private UnitLine total(
      List<InState> counted, Choice choice, Caller caller, Map<UUID, Integer> open) {
    boolean known = missing.isKnown(choice, caller);
    int all = open.values().stream().mapToInt(Integer::intValue).sum();
    return UnitLine.of(ALL, "", counted, known ? Optional.of(all) : Optional.empty());
  }

  private List<UnitLine> units(List<InState> counted, Map<UUID, Integer> open) {
    Map<UUID, List<InState>> byUnit =
        counted.stream().collect(Collectors.groupingBy(InState::organisation));
    Set<UUID> ids = new HashSet<>(byUnit.keySet());
    ids.addAll(open.keySet());
    Map<UUID, String> names = organisations.names(ids);
    return ids.stream()
        .map(
            id ->
                UnitLine.of(
                    id,
                    names.getOrDefault(id, ""),
                    byUnit.getOrDefault(id, List.of()),
                    Optional.ofNullable(open.get(id))))
        .sorted(Comparator.comparing(UnitLine::unit).thenComparing(UnitLine::organisation))
        .toList();
  }

  private Map<UUID, String> choices(Caller caller) {
    Set<UUID> roots = new HashSet<>(caller.organisations(Right.READ_FORMS));
    roots.addAll(caller.organisations(Right.READ_ACCEPTED));
    return organisations.within(roots).stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
  }
}

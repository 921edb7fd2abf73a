package cn.jihe.review;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Decisions;
import cn.jihe.ledger.Decisions.Decided;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Version;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Gives dossiers to somebody to review. */
@Singleton
public final class AssignmentService {

  private static final Set<Right> DECIDING = EnumSet.of(Right.DECIDE, Right.APPROVE);

  private final Transactions transactions;
  private final Decisions decisions;
  private final DecisionService service;
  private final Accounts accounts;
  private final Organisations organisations;
  private final DecisionNotices notices;

  AssignmentService(
      Transactions transactions,
      Decisions decisions,
      DecisionService service,
      Accounts accounts,
      Organisations organisations,
      DecisionNotices notices) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.service = service;
    this.accounts = accounts;
    this.organisations = organisations;
    this.notices = notices;
  }

  /**
   * Gives a dossier to somebody, or to nobody.
   *
   * @param assignee the account; empty for nobody
   * @throws ProblemException of kind NOT_FOUND outside the scope; NOT_ALLOWED for one that decides
   *     nothing there; NOT_A_REVIEWER when the assignee does not; NOT_NOW when nothing may change,
   *     or nothing but attempts was handed in
   */
  public Viewed assign(UUID dossier, Optional<UUID> assignee, Caller caller) {
    return transactions.write(
        () -> {
          DossierRecord record =
              decisions
                  .lock(dossier, caller.scope())
                  .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
          Set<UUID> above = above(record.dossier());
          Right right = right(caller.rightsFor(above));
          if (assignee.isPresent() && reviewer(assignee.get(), above).isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_A_REVIEWER);
          }
          Version version =
              record
                  .dossier()
                  .current()
                  .flatMap(record::version)
                  .filter(found -> service.viewed(record, caller).terms().open())
                  .orElseThrow(() -> new ProblemException(ProblemKind.NOT_NOW));
          if (!record.dossier().standing().assignee().equals(assignee)) {
            Decided act = assigned(record.dossier(), version, assignee, caller, right, above);
            assignee.ifPresent(
                to -> notices.assigned(record.dossier(), version.number(), to, act.by()));
            decisions.record(act);
          }
          return service.view(dossier, caller).orElseThrow();
        });
  }

  private static Decided assigned(
      Dossier dossier,
      Version version,
      Optional<UUID> assignee,
      Caller caller,
      Right right,
      Set<UUID> above) {
    Map<String, String> details = new TreeMap<>();
    assignee.ifPresent(id -> details.put("assignee", id.toString()));
    dossier.standing().assignee().ifPresent(id -> details.put("before", id.toString()));
    return new Decided(
        dossier.id(),
        version.number(),
        Event.What.ASSIGNED,
        caller.actor(right, above),
        List.of(),
        dossier.standing().assigned(assignee),
        details);
  }

  private static Right right(Set<Right> rights) {
    return DECIDING.stream()
        .filter(rights::contains)
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_ALLOWED));
  }

  /**
   * Those that a dossier can be given to, by their names; none for one who may give it to nobody.
   */
  public List<Account> reviewers(Dossier dossier, Caller caller) {
    return transactions.read(
        () -> {
          Set<UUID> above = above(dossier);
          return DECIDING.stream().noneMatch(caller.rightsFor(above)::contains)
              ? List.of()
              : accounts.all().stream()
                  .filter(Account::isEnabled)
                  .filter(account -> isReviewer(account, above))
                  .sorted(Comparator.comparing(Account::name))
                  .toList();
        });
  }

  private Optional<Account> reviewer(UUID account, Set<UUID> above) {
    return accounts.find(account).filter(Account::isEnabled).filter(one -> isReviewer(one, above));
  }

  private static boolean isReviewer(Account account, Set<UUID> above) {
    return account.hats().stream()
        .filter(hat -> hat.organisation().filter(above::contains).isPresent())
        .anyMatch(hat -> DECIDING.stream().anyMatch(hat.role()::may));
  }

  private Set<UUID> above(Dossier dossier) {
    return dossier.key().owner().organisation().map(organisations::above).orElse(Set.of());
  }
}

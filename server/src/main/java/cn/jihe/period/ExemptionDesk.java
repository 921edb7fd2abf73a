package cn.jihe.period;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.period.Exemption.State;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 免报: said by the unit, confirmed or refused by a reviewer. What is handed in all the same counts
 * more than any of it.
 */
@Singleton
public class ExemptionDesk {

  private final PeriodDesk desk;
  private final ExpectedStore store;
  private final ExpectedLists lists;
  private final PeriodActs acts;
  private final Transactions transactions;

  ExemptionDesk(
      PeriodDesk desk,
      ExpectedStore store,
      ExpectedLists lists,
      PeriodActs acts,
      Transactions transactions) {
    this.desk = desk;
    this.store = store;
    this.lists = lists;
    this.acts = acts;
    this.transactions = transactions;
  }

  /**
   * 本期无项目: a unit says that it has nothing to hand in.
   *
   * @param line empty: nothing at all
   * @throws ProblemException of kind NOT_FOUND for what the caller does not see, NOT_ALLOWED for
   *     one who does not hand in for the unit, WRONG_VALUE without a reason, NOT_NOW when something
   *     was handed in, when it was said already, or when the period is closed
   */
  public Exemption declare(
      UUID id, UUID organisation, Optional<UUID> line, String reason, Caller caller) {
    return transactions.write(
        () -> {
          Period period = desk.one(id, caller);
          List<Line> meant = meant(period, organisation, line, caller);
          acts.requireAny(caller, organisation, Right.SUBMIT, Right.ENDORSE);
          acts.requireNotOver(period);
          PeriodRules.requireReason(reason);
          store.lock(id);
          if (meant.stream().anyMatch(each -> each.state().isHandedIn())) {
            throw PeriodRules.notNow("handedIn");
          }
          boolean said =
              store.exemptions(id).stream()
                  .filter(Exemption::isStanding)
                  .filter(each -> each.organisation().equals(organisation))
                  .anyMatch(each -> each.line().isEmpty() || each.line().equals(line));
          if (said) {
            throw PeriodRules.notNow("saidAlready");
          }
          Exemption exemption =
              new Exemption(
                  UUID.randomUUID(),
                  organisation,
                  line,
                  StoredText.name(reason),
                  State.DECLARED,
                  caller.account(),
                  acts.now(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty());
          store.declare(id, exemption);
          record("EXEMPTION_DECLARED", period, exemption, caller);
          return exemption;
        });
  }

  private List<Line> meant(Period period, UUID organisation, Optional<UUID> line, Caller caller) {
    List<Line> meant =
        lists.of(period, caller).lines().stream()
            .filter(each -> each.organisation().equals(organisation))
            .filter(each -> line.isEmpty() || each.id().equals(line))
            .toList();
    if (meant.isEmpty()) {
      throw PeriodRules.wrong("line");
    }
    return meant;
  }

  /**
   * A reviewer confirms or refuses.
   *
   * @param note why not; may be blank when it is confirmed
   * @throws ProblemException of kind NOT_FOUND, NOT_ALLOWED, OWN_REQUEST for whoever has said it
   *     himself, NOT_WAITING when it was answered, WRONG_VALUE when it is refused without a note
   */
  public Exemption answer(UUID id, UUID exemption, boolean confirmed, String note, Caller caller) {
    return transactions.write(
        () -> {
          Period period = desk.one(id, caller);
          store.lock(id);
          Exemption found = find(period, exemption, caller);
          acts.requireAny(caller, found.organisation(), Right.SET_PERIODS, Right.SET_PERIODS);
          acts.requireNotOver(period);
          if (found.account().equals(caller.account())) {
            throw PeriodRules.ownExemption();
          }
          if (found.state() != State.DECLARED) {
            throw PeriodRules.notWaiting();
          }
          if (!confirmed) {
            PeriodRules.requireReason(note);
          }
          PeriodRules.requireShort(note);
          return stand(period, found, confirmed ? State.CONFIRMED : State.REFUSED, note, caller);
        });
  }

  /**
   * The unit takes back what it has said.
   *
   * @throws ProblemException of kind NOT_FOUND, NOT_ALLOWED, NOT_WAITING when it stands no more
   */
  public Exemption withdraw(UUID id, UUID exemption, Caller caller) {
    return transactions.write(
        () -> {
          Period period = desk.one(id, caller);
          store.lock(id);
          Exemption found = find(period, exemption, caller);
          acts.requireAny(caller, found.organisation(), Right.SUBMIT, Right.ENDORSE);
          acts.requireNotOver(period);
          if (!found.isStanding()) {
            throw PeriodRules.notWaiting();
          }
          return stand(period, found, State.WITHDRAWN, "", caller);
        });
  }

  private Exemption stand(Period period, Exemption found, State state, String note, Caller caller) {
    Exemption next =
        found.answered(
            state,
            caller.account(),
            acts.now(),
            Optional.of(StoredText.name(note)).filter(text -> !text.isEmpty()));
    store.answer(next);
    record("EXEMPTION_" + state, period, next, caller);
    return next;
  }

  private Exemption find(Period period, UUID id, Caller caller) {
    return store.exemptions(period.id()).stream()
        .filter(each -> each.id().equals(id))
        .filter(each -> lists.isWithin(each.organisation(), caller.organisations(Right.READ_FORMS)))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  private void record(String what, Period period, Exemption exemption, Caller caller) {
    acts.record(
        what,
        period,
        exemption.organisation(),
        Map.of("exemption", exemption.id().toString()),
        caller);
  }
}

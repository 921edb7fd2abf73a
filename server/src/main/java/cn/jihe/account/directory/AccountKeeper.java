package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.StoredTime;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who may change which account, and what is kept with a change. Works in an open transaction. */
@Singleton
final class AccountKeeper {

  private final Accounts accounts;
  private final Organisations organisations;
  private final RoleRequests requests;
  private final AuditTrail trail;
  private final Clock clock;

  AccountKeeper(
      Accounts accounts,
      Organisations organisations,
      RoleRequests requests,
      AuditTrail trail,
      Clock clock) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.requests = requests;
    this.trail = trail;
    this.clock = clock;
  }

  /** As finely as it is kept. */
  Instant now() {
    return StoredTime.of(clock.instant());
  }

  Reach reach(Caller caller) {
    return Reach.of(caller, Right.MANAGE_ACCOUNTS, organisations);
  }

  /** Whether somebody may know of it: that it has some hat within reach. */
  static boolean isVisible(Account account, Reach reach) {
    return reach.everything()
        || account.hats().stream().anyMatch(hat -> reach.has(hat.organisation()));
  }

  /**
   * One that somebody may change.
   *
   * @throws ProblemException of kind NOT_FOUND when there is none, or it is foreign
   * @throws RefusedChange of kind NOT_ALLOWED when it is also for organisations out of reach
   */
  Account managed(UUID id, Reach reach) {
    Account account =
        accounts
            .find(id)
            .filter(each -> isVisible(each, reach))
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    if (!account.hats().stream().allMatch(hat -> reach.has(hat.organisation()))) {
      throw RefusedChange.of(ProblemKind.NOT_ALLOWED, "", "alsoElsewhere", account.name());
    }
    return account;
  }

  /**
   * Keeps an account as it is to be.
   *
   * @param what is done, for the audit trail
   * @throws RefusedChange when it may not be so
   */
  void keep(Caller caller, Account after, String what, Map<String, String> details) {
    Optional<Fault> fault = fault(caller, after);
    if (fault.isPresent()) {
      throw fault.get().refusal();
    }
    accounts.save(after);
    trail.record(new Act(caller.actor(), what, details));
  }

  /** What keeps an account from being as it is to be. */
  Optional<Fault> fault(Caller caller, Account after) {
    return new AccountRules(accounts.all(), reach(caller))
        .faults(List.of(after)).stream().findFirst();
  }

  /** What its owner asked for before its roles were others is not confirmed any more. */
  void overtake(UUID account, Caller by) {
    requests.waiting().stream()
        .filter(request -> request.account().equals(account))
        .forEach(
            request ->
                requests.save(request.decided(RoleRequest.Verdict.OVERTAKEN, by.account(), now())));
  }
}

package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The roles that administrators want for themselves: a second one confirms or refuses them. */
@Singleton
public final class RoleService {

  private final RoleRequests requests;
  private final Accounts accounts;
  private final AccountKeeper keeper;
  private final DirectoryLock lock;
  private final Transactions transactions;
  private final AuditTrail trail;

  RoleService(
      RoleRequests requests,
      Accounts accounts,
      AccountKeeper keeper,
      DirectoryLock lock,
      Transactions transactions,
      AuditTrail trail) {
    this.requests = requests;
    this.accounts = accounts;
    this.keeper = keeper;
    this.lock = lock;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** Those that wait and that an administrator may know of, its own among them. */
  public List<RoleRequest> waiting(Caller caller) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return transactions.read(
        () -> {
          Reach reach = keeper.reach(caller);
          return requests.waiting().stream().filter(each -> isWithin(each, reach)).toList();
        });
  }

  private boolean isWithin(RoleRequest request, Reach reach) {
    return accounts
            .find(request.account())
            .filter(each -> AccountKeeper.isVisible(each, reach))
            .isPresent()
        && request.hats().stream().allMatch(hat -> reach.has(hat.organisation()));
  }

  /** Notes what somebody wants for itself, in the open transaction; one at a time. */
  RoleRequest ask(Caller caller, Account wanted) {
    Optional<Fault> fault = keeper.fault(caller, wanted);
    if (fault.isPresent()) {
      throw fault.get().refusal();
    }
    keeper.overtake(wanted.id(), caller);
    RoleRequest asked =
        new RoleRequest(
            UUID.randomUUID(), wanted.id(), wanted.hats(), keeper.now(), Optional.empty());
    requests.save(asked);
    record(caller, "ROLE_ASKED", asked);
    return asked;
  }

  /**
   * Gives the roles that were asked for.
   *
   * @return the account that has them now
   * @throws RefusedChange when they are its own, do not wait any more, or cannot be given
   * @throws ProblemException of kind NOT_FOUND when there is no such request, or it is foreign
   */
  public Account confirm(Caller caller, UUID id) {
    return transactions.write(
        () -> {
          RoleRequest request = waitingOfAnother(caller, id);
          Account before = keeper.managed(request.account(), keeper.reach(caller));
          Account after =
              before.withHats(request.hats()).withIdentity(before.id(), before.revision() + 1);
          keeper.keep(caller, after, "ACCOUNT_CHANGED", AccountDetails.of(before, after));
          decide(caller, request, RoleRequest.Verdict.CONFIRMED, "ROLE_CONFIRMED");
          return after;
        });
  }

  /**
   * Says that the roles are not given; who asked may take them back so as well.
   *
   * @throws RefusedChange when they do not wait any more
   * @throws ProblemException of kind NOT_FOUND when there is no such request, or it is foreign
   */
  public void refuse(Caller caller, UUID id) {
    transactions.write(
        () -> decide(caller, waiting(caller, id), RoleRequest.Verdict.REFUSED, "ROLE_REFUSED"));
  }

  private RoleRequest waitingOfAnother(Caller caller, UUID id) {
    RoleRequest request = waiting(caller, id);
    if (request.account().equals(caller.account())) {
      throw RefusedChange.of(ProblemKind.OWN_REQUEST, "", "ownRequest");
    }
    return request;
  }

  private RoleRequest waiting(Caller caller, UUID id) {
    caller.require(Right.MANAGE_ACCOUNTS);
    lock.take();
    Reach reach = keeper.reach(caller);
    RoleRequest request =
        requests
            .find(id)
            .filter(each -> isWithin(each, reach))
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    if (request.decided().isPresent()) {
      throw RefusedChange.of(ProblemKind.NOT_WAITING, "", "notWaiting");
    }
    return request;
  }

  private void decide(
      Caller caller, RoleRequest request, RoleRequest.Verdict verdict, String what) {
    requests.save(request.decided(verdict, caller.account(), keeper.now()));
    record(caller, what, request);
  }

  private void record(Caller caller, String what, RoleRequest request) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("request", request.id().toString());
    details.put("account", request.account().toString());
    details.put("hats", AccountDetails.hats(request.hats()));
    trail.record(new Act(caller.actor(), what, details));
  }
}

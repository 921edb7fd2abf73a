package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps many organisations and accounts at once, in the open transaction. */
@Singleton
public final class DirectoryBatch {

  private final Organisations organisations;
  private final Accounts accounts;
  private final AccountKeeper keeper;
  private final AuditTrail trail;

  DirectoryBatch(
      Organisations organisations, Accounts accounts, AccountKeeper keeper, AuditTrail trail) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.keeper = keeper;
    this.trail = trail;
  }

  /**
   * Keeps them and records each.
   *
   * @param changed new and changed ones that the rules have nothing against
   */
  public void keep(
      Caller caller, Collection<Organisation> changed, Collection<Account> changedAccounts) {
    Map<UUID, Organisation> before =
        organisations.all().stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    organisations.save(changed);
    for (Organisation each : changed) {
      Organisation was = before.get(each.id());
      record(
          caller,
          was == null ? "ORGANISATION_ADDED" : "ORGANISATION_CHANGED",
          was == null ? OrganisationDetails.of(each) : OrganisationDetails.of(was, each));
    }
    keepAccounts(caller, changedAccounts);
  }

  private void keepAccounts(Caller caller, Collection<Account> changed) {
    Map<UUID, Account> before =
        accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    accounts.saveAll(changed);
    for (Account each : changed) {
      Account was = before.get(each.id());
      if (was == null) {
        record(caller, "ACCOUNT_ADDED", AccountDetails.of(each));
      } else {
        boolean disabled = was.isEnabled() && !each.isEnabled();
        record(
            caller,
            disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_CHANGED",
            AccountDetails.of(was, each));
        if (disabled || !was.hats().equals(each.hats())) {
          keeper.overtake(each.id(), caller);
        }
      }
    }
  }

  private void record(Caller caller, String what, Map<String, String> details) {
    trail.record(new Act(caller.actor(), what, details));
  }
}

package cn.jihe.account.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.text.Wording;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts are looked at, added, changed and disabled. */
@Singleton
public final class AccountService {

  private final Accounts accounts;
  private final AccountKeeper keeper;
  private final RoleService roles;
  private final OneTimePasswords passwords;
  private final DirectoryLock lock;
  private final Transactions transactions;

  AccountService(
      Accounts accounts,
      AccountKeeper keeper,
      RoleService roles,
      OneTimePasswords passwords,
      DirectoryLock lock,
      Transactions transactions) {
    this.accounts = accounts;
    this.keeper = keeper;
    this.roles = roles;
    this.passwords = passwords;
    this.lock = lock;
    this.transactions = transactions;
  }

  /**
   * What became of a change.
   *
   * @param account as it is now
   * @param asked the roles that another administrator has to confirm first
   */
  public record ChangedAccount(Account account, Optional<RoleRequest> asked) {}

  /** All that an administrator may know of, by their logins, each with its hats within reach. */
  public List<Account> visible(Caller caller) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return transactions.read(
        () -> {
          Reach reach = keeper.reach(caller);
          return accounts.all().stream()
              .filter(each -> AccountKeeper.isVisible(each, reach))
              .map(each -> seen(each, reach))
              .toList();
        });
  }

  private static Account seen(Account account, Reach reach) {
    return account.withHats(
        account.hats().stream().filter(hat -> reach.has(hat.organisation())).toList());
  }

  /**
   * A part of these.
   *
   * @param text stands in the login or the name; empty for all
   */
  public Listing<Account> list(Caller caller, Optional<String> text, int page, int size) {
    Optional<String> part = text.map(AccountService::plain);
    return Listing.of(
        visible(caller).stream()
            .filter(
                each ->
                    part.filter(
                            some ->
                                !each.login().contains(some) && !plain(each.name()).contains(some))
                        .isEmpty())
            .toList(),
        page,
        size);
  }

  private static String plain(String text) {
    return Wording.plain(text).toLowerCase(Locale.ROOT);
  }

  /**
   * One of them.
   *
   * @throws ProblemException of kind NOT_FOUND when there is none, or it is foreign
   */
  public Account one(Caller caller, UUID id) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return transactions.read(
        () -> {
          Reach reach = keeper.reach(caller);
          return accounts
              .find(id)
              .filter(each -> AccountKeeper.isVisible(each, reach))
              .map(each -> seen(each, reach))
              .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        });
  }

  /**
   * Adds one, which cannot sign in before it has a password.
   *
   * @param wanted its id and revision do not count
   * @throws RefusedChange when it may not be so
   */
  public Account add(Caller caller, Account wanted) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return transactions.write(
        () -> {
          lock.take();
          Account added =
              AccountFields.tidy(wanted)
                  .withIdentity(UUID.randomUUID(), 0)
                  .withDisabled(wanted.disabled().map(since -> keeper.now()));
          keeper.keep(caller, added, "ACCOUNT_ADDED", AccountDetails.of(added));
          return added;
        });
  }

  /**
   * Changes one, disables it, or lets it sign in again.
   *
   * @param wanted of the revision that was seen when it was made; whether it is disabled counts,
   *     not since when
   * @throws RefusedChange when it may not be so, or somebody else has changed it
   * @throws ProblemException of kind NOT_FOUND when there is none, or it is foreign
   */
  public ChangedAccount change(Caller caller, Account wanted) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return transactions.write(
        () -> {
          lock.take();
          Account before = keeper.managed(wanted.id(), keeper.reach(caller));
          if (before.revision() != wanted.revision()) {
            throw RefusedChange.of(
                ProblemKind.CHANGED_MEANWHILE, "", "accountChanged", before.name());
          }
          Account tidy =
              AccountFields.tidy(wanted)
                  .withSignInOf(before)
                  .withDisabled(
                      wanted.disabled().map(since -> before.disabled().orElseGet(keeper::now)));
          return isForItself(caller, before, tidy)
              ? ask(caller, before, tidy)
              : new ChangedAccount(change(caller, before, tidy), Optional.empty());
        });
  }

  /** Nobody gives itself a role that it has not. */
  private static boolean isForItself(Caller caller, Account before, Account after) {
    return caller.account().equals(before.id())
        && !Set.copyOf(before.hats()).containsAll(after.hats());
  }

  private ChangedAccount ask(Caller caller, Account before, Account wanted) {
    RoleRequest asked = roles.ask(caller, wanted);
    Account changed = change(caller, before, wanted.withHats(before.hats()));
    return new ChangedAccount(changed, Optional.of(asked));
  }

  private Account change(Caller caller, Account before, Account wanted) {
    if (wanted.equals(before)) {
      return before;
    }
    Account after = wanted.withIdentity(before.id(), before.revision() + 1);
    boolean disabled = before.isEnabled() && !after.isEnabled();
    Map<String, String> details = AccountDetails.of(before, after);
    keeper.keep(caller, after, disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_CHANGED", details);
    if (disabled || !before.hats().equals(after.hats())) {
      keeper.overtake(after.id(), caller);
    }
    return after;
  }

  /**
   * Gives one a password that is shown once and has to be changed at the first sign-in.
   *
   * @throws RefusedChange when it is not only this administrator's, or disabled
   */
  public String oneTimePassword(Caller caller, UUID id) {
    caller.require(Right.MANAGE_ACCOUNTS);
    transactions.read(() -> enabled(caller, id));
    OneTimePasswords.Made made = passwords.make();
    transactions.write(
        () -> {
          lock.take();
          passwords.give(caller.actor(), enabled(caller, id), made);
        });
    return made.password();
  }

  private Account enabled(Caller caller, UUID id) {
    Account account = keeper.managed(id, keeper.reach(caller));
    if (!account.isEnabled()) {
      throw RefusedChange.of(ProblemKind.WRONG_VALUE, "disabled", "isDisabled", account.name());
    }
    return account;
  }

  /**
   * One that somebody may change.
   *
   * @throws RefusedChange of kind NOT_ALLOWED when it is also for organisations out of reach
   * @throws ProblemException of kind NOT_FOUND when there is none, or it is foreign
   */
  public Account managed(Caller caller, UUID id) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return transactions.read(() -> keeper.managed(id, keeper.reach(caller)));
  }
}

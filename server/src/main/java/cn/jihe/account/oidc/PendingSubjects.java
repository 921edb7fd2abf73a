package cn.jihe.account.oidc;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.directory.AccountService;
import cn.jihe.account.directory.Reach;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.signin.Acts;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Those whom the other system knows and who have no account here. They are of nobody's tree, so
 * only administrators of everything see them, and say who they are.
 */
@Singleton
public final class PendingSubjects {

  private static final int MOST = 500;

  private final Subjects subjects;
  private final Accounts accounts;
  private final AccountService directory;
  private final Organisations organisations;
  private final Acts acts;

  PendingSubjects(
      Subjects subjects,
      Accounts accounts,
      AccountService directory,
      Organisations organisations,
      Acts acts) {
    this.subjects = subjects;
    this.accounts = accounts;
    this.directory = directory;
    this.organisations = organisations;
    this.acts = acts;
  }

  /** Whether they are somebody's to deal with. */
  public boolean areFor(Caller caller) {
    return caller.may(Right.MANAGE_ACCOUNTS)
        && Reach.of(caller, Right.MANAGE_ACCOUNTS, organisations).everything();
  }

  /**
   * The last seen first; when some are dealt with, others come up.
   *
   * @throws ProblemException of kind NOT_ALLOWED
   */
  public List<PendingSubject> list(Caller caller) {
    require(caller);
    return subjects.pending(MOST);
  }

  /**
   * One of them.
   *
   * @throws ProblemException of kind NOT_ALLOWED, or NOT_FOUND
   */
  public PendingSubject one(Caller caller, UUID pending) {
    require(caller);
    return subjects.pending(pending).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /**
   * Says which account one of them is; it signs in with it from then on.
   *
   * @return the account as it is now
   * @throws ProblemException of kind NOT_ALLOWED, or NOT_FOUND when there is none of them, or no
   *     such account
   * @throws RefusedChange when the account is disabled or somebody else's there already
   */
  public Account assign(Caller caller, UUID pending, UUID account) {
    require(caller);
    return acts.together(
        () -> {
          PendingSubject found = one(caller, pending);
          Account before = directory.one(caller, account);
          if (!before.isEnabled()) {
            throw refused("disabledSubject", before.name());
          }
          if (before.subject().isPresent()) {
            throw refused("hasSubject", before.name());
          }
          Account wanted = before.withSubject(found.subject());
          return assigned(caller, found, directory.change(caller, wanted).account());
        });
  }

  /**
   * The same by the account's login.
   *
   * @throws RefusedChange also when nobody is called so
   */
  public Account assign(Caller caller, UUID pending, String login) {
    one(caller, pending);
    Account account =
        accounts.named(login.strip()).orElseThrow(() -> refused("noSuchLogin", login.strip()));
    return assign(caller, pending, account.id());
  }

  /**
   * Gives one of them a new account, which needs no password.
   *
   * @param wanted what it is to be but for what the other system knows it by
   * @throws ProblemException of kind NOT_ALLOWED, or NOT_FOUND
   * @throws RefusedChange when it may not be so
   */
  public Account add(Caller caller, UUID pending, Account wanted) {
    require(caller);
    return acts.together(
        () -> {
          PendingSubject found = one(caller, pending);
          return assigned(
              caller, found, directory.add(caller, wanted.withSubject(found.subject())));
        });
  }

  private Account assigned(Caller caller, PendingSubject found, Account account) {
    subjects.forget(found.id());
    acts.record(
        caller,
        "SUBJECT_ASSIGNED",
        Map.of("account", account.id().toString(), "login", account.login()));
    return account;
  }

  /**
   * Takes one of them off the list; when it comes again, it is there again.
   *
   * @throws ProblemException of kind NOT_ALLOWED, or NOT_FOUND
   */
  public void dismiss(Caller caller, UUID pending) {
    require(caller);
    acts.together(
        () -> {
          PendingSubject found = one(caller, pending);
          subjects.forget(pending);
          acts.record(
              caller,
              "SUBJECT_DISMISSED",
              Map.of("pending", pending.toString(), "login", found.login().orElse("")));
        });
  }

  private void require(Caller caller) {
    caller.require(Right.MANAGE_ACCOUNTS);
    if (!areFor(caller)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
  }

  private static RefusedChange refused(String text, String name) {
    return RefusedChange.of(ProblemKind.WRONG_VALUE, "account", text, name);
  }
}

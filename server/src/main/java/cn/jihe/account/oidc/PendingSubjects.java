package cn.jihe.account.oidc;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.account.signin.Acts;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Those whom the other system knows and who have no account here, for administrators. */
@Singleton
public final class PendingSubjects {

  private static final int MOST = 500;

  private final Subjects subjects;
  private final Accounts accounts;
  private final Acts acts;

  PendingSubjects(Subjects subjects, Accounts accounts, Acts acts) {
    this.subjects = subjects;
    this.accounts = accounts;
    this.acts = acts;
  }

  /**
   * The last seen first.
   *
   * @throws ProblemException of kind NOT_ALLOWED
   */
  public List<PendingSubject> list(Caller caller) {
    caller.require(Right.MANAGE_ACCOUNTS);
    return subjects.pending(MOST);
  }

  /**
   * Says which account one of them is; it signs in with it from then on.
   *
   * @throws ProblemException of kind NOT_ALLOWED, NOT_FOUND, or CHANGED_MEANWHILE when the account
   *     is known to the other system by another name already
   */
  public void assign(Caller caller, UUID pending, UUID account) {
    caller.require(Right.MANAGE_ACCOUNTS);
    acts.together(
        () -> {
          PendingSubject found = subjects.pending(pending).orElseThrow(PendingSubjects::notFound);
          Account to =
              accounts
                  .find(account)
                  .filter(Account::isEnabled)
                  .orElseThrow(PendingSubjects::notFound);
          if (!subjects.bind(to.id(), found.subject())) {
            throw new ProblemException(ProblemKind.CHANGED_MEANWHILE);
          }
          subjects.forget(pending);
          acts.record(
              caller,
              "SUBJECT_ASSIGNED",
              Map.of("account", to.id().toString(), "login", to.login()));
        });
  }

  /**
   * Takes one of them off the list; when it comes again, it is there again.
   *
   * @throws ProblemException of kind NOT_ALLOWED
   */
  public void dismiss(Caller caller, UUID pending) {
    caller.require(Right.MANAGE_ACCOUNTS);
    acts.together(
        () -> {
          subjects.forget(pending);
          acts.record(caller, "SUBJECT_DISMISSED", Map.of("pending", pending.toString()));
        });
  }

  private static ProblemException notFound() {
    return new ProblemException(ProblemKind.NOT_FOUND);
  }
}

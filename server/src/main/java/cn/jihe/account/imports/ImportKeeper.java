package cn.jihe.account.imports;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.DirectoryBatch;
import cn.jihe.account.directory.DirectoryLock;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.database.Transactions;
import cn.jihe.table.ImportAction;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Keeps what an import does, all of it or nothing. */
@Singleton
final class ImportKeeper {

  /** Making a password takes a while on purpose; more of them would keep everybody waiting. */
  static final int MOST_NEW_ACCOUNTS = 500;

  private final DirectoryBatch batch;
  private final DirectoryLock lock;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final Transactions transactions;
  private final AuditTrail trail;

  ImportKeeper(
      DirectoryBatch batch,
      DirectoryLock lock,
      Accounts accounts,
      PasswordHashes hashes,
      Transactions transactions,
      AuditTrail trail) {
    this.batch = batch;
    this.lock = lock;
    this.accounts = accounts;
    this.hashes = hashes;
    this.transactions = transactions;
    this.trail = trail;
  }

  /**
   * What was done.
   *
   * @param plan nothing was when it is wrong
   * @param passwords of new accounts by their logins
   */
  record Done(ImportPlan plan, Map<String, String> passwords) {}

  /**
   * Keeps what a plan says.
   *
   * @param again makes the plan anew when it is this import's turn
   * @throws RefusedChange when there are too many new accounts, or others were added meanwhile
   */
  Done keep(Caller caller, ImportPlan first, Supplier<ImportPlan> again) {
    Map<String, String> passwords = new LinkedHashMap<>();
    Map<String, String> hashed = new LinkedHashMap<>();
    if (first.added().size() > MOST_NEW_ACCOUNTS) {
      throw RefusedChange.saying(
          ProblemKind.TOO_COMPLEX, ImportTexts.words("tooManyAccounts", MOST_NEW_ACCOUNTS));
    }
    for (Account account : first.added()) {
      String password = Secret.oneTimePassword();
      passwords.put(account.login(), password);
      hashed.put(account.login(), hashes.hash(password));
    }
    ImportPlan done =
        transactions.write(
            () -> {
              lock.take();
              ImportPlan plan = again.get();
              if (!plan.isWrong()) {
                keep(caller, plan, hashed);
              }
              return plan;
            });
    return new Done(done, done.isWrong() ? Map.of() : passwords);
  }

  private void keep(Caller caller, ImportPlan plan, Map<String, String> hashed) {
    List<String> logins = plan.added().stream().map(Account::login).toList();
    if (!List.copyOf(hashed.keySet()).equals(logins)) {
      throw RefusedChange.saying(
          ProblemKind.CHANGED_MEANWHILE, ImportTexts.words("changedMeanwhile"));
    }
    batch.keep(caller, plan.organisations(), plan.accounts());
    plan.added()
        .forEach(
            each ->
                accounts.setPassword(
                    each.id(), Objects.requireNonNull(hashed.get(each.login())), true));
    Map<String, String> details = new LinkedHashMap<>();
    for (ImportAction action : List.of(ImportAction.ADDED, ImportAction.CHANGED)) {
      details.put(action.name(), Long.toString(plan.count(action)));
    }
    details.put("rows", Integer.toString(plan.rows().size()));
    trail.record(new Act(caller.actor(), "IMPORTED", details));
  }
}

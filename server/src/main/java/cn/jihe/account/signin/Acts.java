package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is done here goes together with its record: both are kept or neither. */
@Singleton
public final class Acts {

  private final Transactions transactions;
  private final AuditTrail audit;

  Acts(Transactions transactions, AuditTrail audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /** Does all of it or nothing. */
  public <T> T together(Supplier<T> work) {
    return transactions.write(work);
  }

  /** Does all of what gives nothing back, or nothing. */
  public void together(Runnable work) {
    transactions.write(work);
  }

  /** Records what somebody who is signed in did. */
  public void record(Caller caller, String what, Map<String, String> details) {
    record(caller.actor(), what, details);
  }

  /** Records what somebody did who is known but not signed in. */
  public void record(Account account, Device from, String what, Map<String, String> details) {
    record(actor(account, from), what, details);
  }

  static Actor actor(Account account, Device from) {
    return new Actor(
        Optional.of(account.id()),
        account.login(),
        account.hats().stream().findFirst(),
        from.address());
  }

  /** Records what anybody did. */
  public void record(Actor actor, String what, Map<String, String> details) {
    audit.record(new Act(actor, what, details));
  }
}

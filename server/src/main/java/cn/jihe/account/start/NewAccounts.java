package cn.jihe.account.start;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.account.signin.Acts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds accounts that nobody has asked for, in the open transaction. */
@Singleton
final class NewAccounts {

  private final Accounts accounts;
  private final Acts acts;

  NewAccounts(Accounts accounts, Acts acts) {
    this.accounts = accounts;
    this.acts = acts;
  }

  /**
   * Adds one.
   *
   * @param hash of its password
   */
  void add(String login, String name, Hat hat, String hash, boolean mustChange) {
    Account account =
        new Account(
            UUID.randomUUID(),
            login,
            name,
            Optional.empty(),
            Optional.empty(),
            mustChange,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(hat),
            0);
    accounts.save(account);
    accounts.setPassword(account.id(), hash, mustChange);
    acts.record(
        Actor.SERVER,
        "ACCOUNT_ADDED",
        Map.of(
            "account", account.id().toString(), "login", login, "role", hat.role().name()));
  }
}

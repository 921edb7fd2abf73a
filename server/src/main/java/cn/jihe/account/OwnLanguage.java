package cn.jihe.account;

import cn.jihe.database.Transactions;
import cn.jihe.text.Language;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Choosing the language in which one is spoken to. */
@Singleton
public final class OwnLanguage {

  private final Accounts accounts;
  private final Transactions transactions;

  OwnLanguage(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /**
   * Keeps the choice.
   *
   * @param language empty: that of the browser
   */
  public void choose(Caller caller, Optional<Language> language) {
    transactions.write(
        () ->
            accounts
                .find(caller.account())
                .filter(account -> !account.language().equals(language))
                .ifPresent(account -> accounts.speak(account.id(), language)));
  }
}

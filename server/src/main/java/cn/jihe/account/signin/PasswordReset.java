package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.OneTimePasswords;
import jakarta.inject.Singleton;
import java.util.Map;

/** One-time passwords, given out by somebody else. */
@Singleton
public final class PasswordReset implements OneTimePasswords {

  private final PasswordHashes hashes;
  private final Proofs proofs;
  private final Accounts accounts;
  private final Acts acts;

  PasswordReset(PasswordHashes hashes, Proofs proofs, Accounts accounts, Acts acts) {
    this.hashes = hashes;
    this.proofs = proofs;
    this.accounts = accounts;
    this.acts = acts;
  }

  /**
   * Gives an account a new password.
   *
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many sign in at once
   */
  @Override
  public String give(Actor by, Account account) {
    String password = Secret.oneTimePassword();
    String hash = hashes.hash(password);
    acts.together(
        () -> {
          accounts.setPassword(account.id(), hash, true);
          accounts.endEntries(account.id());
          proofs.forgive(account.login());
          acts.record(
              by,
              "PASSWORD_RESET",
              Map.of("account", account.id().toString(), "login", account.login()));
        });
    return password;
  }
}

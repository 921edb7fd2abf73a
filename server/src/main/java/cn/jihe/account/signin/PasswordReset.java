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
   * @return the password, which is kept nowhere
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many sign in at once
   */
  public String give(Actor by, Account account) {
    Made made = make();
    give(by, account, made);
    return made.password();
  }

  @Override
  public Made make() {
    String password = Secret.oneTimePassword();
    return new Made(password, hashes.hash(password));
  }

  @Override
  public void give(Actor by, Account account, Made made) {
    acts.together(
        () -> {
          accounts.setPassword(account.id(), made.hash(), true);
          accounts.endEntries(account.id());
          proofs.forgive(account.login());
          acts.record(
              by,
              "PASSWORD_RESET",
              Map.of("account", account.id().toString(), "login", account.login()));
        });
  }
}

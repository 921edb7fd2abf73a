package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** One-time passwords, given out by somebody else. */
@Singleton
public final class PasswordReset {

  private final PasswordHashes hashes;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Acts acts;
  private final Clock clock;

  PasswordReset(
      PasswordHashes hashes, Accounts accounts, Sessions sessions, Acts acts, Clock clock) {
    this.hashes = hashes;
    this.accounts = accounts;
    this.sessions = sessions;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Gives an account a new password, which has to be changed at the next sign-in, and ends its
   * sessions. Its tokens do nothing until then.
   *
   * @param by who has it done
   * @return the password, to be shown once
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many sign in at once
   */
  public String reset(Account account, Actor by) {
    String password = Secret.oneTimePassword();
    String hash = hashes.hash(password);
    acts.together(
        () -> {
          accounts.setPassword(account.id(), hash, true);
          sessions.endAll(account.id(), Optional.empty(), clock.instant());
          acts.record(
              by,
              "PASSWORD_RESET",
              Map.of("account", account.id().toString(), "login", account.login()));
          return true;
        });
    return password;
  }
}

package cn.jihe.account.signin;

import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Secret;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changing one's own password. */
@Singleton
public final class PasswordChange {

  private final Proofs proofs;
  private final PasswordHashes hashes;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Acts acts;
  private final Clock clock;

  PasswordChange(
      Proofs proofs,
      PasswordHashes hashes,
      Accounts accounts,
      Sessions sessions,
      Acts acts,
      Clock clock) {
    this.proofs = proofs;
    this.hashes = hashes;
    this.accounts = accounts;
    this.sessions = sessions;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Changes it, goes on under a new secret, and ends all other sessions of the account.
   *
   * @param caller who signed in with a browser
   * @param now the password as it is
   * @param next as it is to be
   * @throws ProblemException of kind NOT_ALLOWED for a token, of kind BUSY when too many sign in at
   *     once
   */
  public PasswordOutcome change(Caller caller, String now, String next, Device from) {
    if (caller.entry().way() != Caller.Way.SESSION) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    List<PasswordRule> broken = new ArrayList<>(PasswordRules.broken(next, caller.login()));
    if (PasswordRules.normal(next).equals(PasswordRules.normal(now))) {
      broken.add(PasswordRule.ANOTHER);
    }
    if (!broken.isEmpty()) {
      return new PasswordOutcome.Rejected(broken);
    }
    return switch (proofs.of(caller.login(), now, from)) {
      case Proof.Given given -> new PasswordOutcome.Changed(set(caller, hashes.hash(next)));
      case WrongLogin wrong -> wrong;
      case Waiting waiting -> waiting;
    };
  }

  private Secret set(Caller caller, String hash) {
    Secret secret = Secret.random();
    return acts.together(
        () -> {
          accounts.setPassword(caller.account(), hash, false);
          sessions.endAll(caller.account(), Optional.of(caller.entry().id()), clock.instant());
          sessions.renew(caller.entry().id(), secret);
          acts.record(caller, "PASSWORD_CHANGED", Map.of());
          return secret;
        });
  }
}

package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Actor;
import cn.jihe.account.Caller;
import cn.jihe.account.Secret;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tokens that somebody has for the add-in and for scripts. */
@Singleton
public final class OwnTokens {

  private final Proofs proofs;
  private final Tokens tokens;
  private final Acts acts;
  private final Clock clock;

  OwnTokens(Proofs proofs, Tokens tokens, Acts acts, Clock clock) {
    this.proofs = proofs;
    this.tokens = tokens;
    this.acts = acts;
    this.clock = clock;
  }

  /** Those that can be used, the newest first. */
  public List<OwnToken> of(Caller caller) {
    return tokens.of(caller.account(), clock.instant());
  }

  /**
   * Makes one for whoever is signed in with a browser.
   *
   * @throws ProblemException of kind NOT_ALLOWED for a token: it must not outlive itself
   */
  public TokenOutcome.Made make(Caller caller, NewToken wanted) {
    if (caller.entry().way() != Caller.Way.SESSION) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    return acts.together(
        () -> make(caller.account(), caller.actor(), wanted, caller.entry().byPassword()));
  }

  /**
   * Makes one for whoever has a name and a password.
   *
   * @throws ProblemException of kind BUSY when too many sign in at once
   */
  public TokenOutcome make(String login, String password, NewToken wanted, Device from) {
    return switch (proofs.of(login, password, from)) {
      case Proof.Given given -> acts.together(() -> made(given.account(), wanted, from));
      case WrongLogin wrong -> wrong;
      case Waiting waiting -> waiting;
    };
  }

  private TokenOutcome made(Account account, NewToken wanted, Device from) {
    return account.mustChange()
        ? new TokenOutcome.ChangeFirst()
        : make(account.id(), Acts.actor(account, from), wanted, true);
  }

  private TokenOutcome.Made make(UUID account, Actor actor, NewToken wanted, boolean byPassword) {
    Instant now = clock.instant();
    Secret secret = Secret.token();
    UUID id = tokens.add(account, wanted, secret, byPassword, now);
    acts.record(actor, "TOKEN_MADE", Map.of("token", id.toString(), "name", wanted.name()));
    return new TokenOutcome.Made(id, secret, wanted.name(), now.plus(wanted.lasts()));
  }

  /**
   * Revokes one of one's own.
   *
   * @return false when one has none with this id
   */
  public boolean revoke(Caller caller, UUID id) {
    return acts.together(
        () -> {
          boolean revoked = tokens.revoke(caller.account(), id, clock.instant());
          if (revoked) {
            acts.record(caller, "TOKEN_REVOKED", Map.of("token", id.toString()));
          }
          return revoked;
        });
  }
}

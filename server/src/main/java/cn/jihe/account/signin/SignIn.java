package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Secret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
@Singleton
public final class SignIn {

  private static final Map<String, String> PASSWORD = Map.of("by", "PASSWORD");

  private final Proofs proofs;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Acts acts;
  private final Clock clock;

  SignIn(Proofs proofs, Accounts accounts, Sessions sessions, Acts acts, Clock clock) {
    this.proofs = proofs;
    this.accounts = accounts;
    this.sessions = sessions;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Signs in by name and password.
   *
   * @param before the session that the browser had, if any; it ends when the new one begins
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many sign in at once
   */
  public SignInOutcome byPassword(
      String login, String password, Device from, Optional<Secret> before) {
    return switch (proofs.of(login, password, from)) {
      case Proof.Given given ->
          new SignedInto(
              acts.together(() -> begin(given.account(), from, before, PASSWORD)),
              given.account().mustChange());
      case WrongLogin wrong -> wrong;
      case Waiting waiting -> waiting;
    };
  }

  /**
   * Signs in somebody who is known by other proof than a password.
   *
   * @param by what was proof, for the record
   */
  public SignedInto byOther(
      Account account, Device from, Optional<Secret> before, Map<String, String> by) {
    Secret session = acts.together(() -> begin(account, from, before, by));
    // Whoever shows no password has none to change.
    return new SignedInto(session, false);
  }

  private Secret begin(
      Account account, Device from, Optional<Secret> before, Map<String, String> details) {
    Instant now = clock.instant();
    Secret secret = Secret.random();
    before.ifPresent(old -> sessions.end(old, now));
    sessions.start(account.id(), secret, from, details.equals(PASSWORD), now);
    accounts.signedIn(account.id(), now);
    acts.record(account, from, "SIGNED_IN", details);
    return secret;
  }

  /** Ends the session of a browser. A token stays what it is. */
  public void out(Caller caller) {
    if (caller.entry().way() == Caller.Way.SESSION) {
      acts.together(
          () -> {
            sessions.end(caller.account(), caller.entry().id(), clock.instant());
            acts.record(caller, "SIGNED_OUT", Map.of());
          });
    }
  }
}

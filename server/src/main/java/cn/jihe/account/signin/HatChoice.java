package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.Secret;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which of its hats an account wears in a session. */
@Singleton
public final class HatChoice {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Acts acts;

  HatChoice(Accounts accounts, Sessions sessions, Acts acts) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.acts = acts;
  }

  /** All hats of whoever asks, and the one that is on. */
  public Wardrobe of(Caller caller) {
    List<Hat> hats = accounts.find(caller.account()).map(Account::hats).orElse(List.of());
    return new Wardrobe(
        hats,
        caller.entry().way() == Caller.Way.SESSION
            ? sessions.worn(caller.entry().id())
            : Optional.empty());
  }

  /**
   * Puts one on; the session goes on under a new secret.
   *
   * @param hat empty: all of them at once
   * @return what the browser is to hold from now on
   * @throws ProblemException of kind NOT_ALLOWED for a hat that is somebody else's, and for a token
   */
  public Secret wear(Caller caller, Optional<Hat> hat) {
    if (caller.entry().way() != Caller.Way.SESSION
        || hat.filter(each -> !of(caller).hats().contains(each)).isPresent()) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    Secret secret = Secret.random();
    return acts.together(
        () -> {
          sessions.wear(caller.entry().id(), hat);
          sessions.renew(caller.entry().id(), secret);
          acts.record(
              caller,
              "HAT_CHANGED",
              Map.of(
                  "role", hat.map(each -> each.role().name()).orElse("ALL"),
                  "organisation", hat.flatMap(Hat::organisation).map(UUID::toString).orElse("")));
          return secret;
        });
  }
}

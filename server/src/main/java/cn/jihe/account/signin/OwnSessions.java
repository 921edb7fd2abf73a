package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The browsers that somebody is signed in with, 登录设备. */
@Singleton
public final class OwnSessions {

  private final Sessions sessions;
  private final Acts acts;
  private final Clock clock;

  OwnSessions(Sessions sessions, Acts acts, Clock clock) {
    this.sessions = sessions;
    this.acts = acts;
    this.clock = clock;
  }

  /** Those that go on, the last used first. */
  public List<OwnSession> of(Caller caller) {
    return sessions.of(caller.account(), clock.instant()).stream()
        .map(each -> each.seenFrom(caller.entry().id()))
        .toList();
  }

  /**
   * Ends one of them; the own one, too.
   *
   * @return false when it has none with this id
   */
  public boolean end(Caller caller, UUID id) {
    return acts.together(
        () -> {
          boolean ended = sessions.end(caller.account(), id, clock.instant());
          if (ended) {
            acts.record(caller, "SESSION_ENDED", Map.of("session", id.toString()));
          }
          return ended;
        });
  }

  /**
   * Ends those of somebody else. Tokens stay.
   *
   * @throws cn.jihe.web.ProblemException of kind NOT_ALLOWED
   */
  public void endAllOf(Caller administrator, Account account) {
    administrator.require(Right.MANAGE_ACCOUNTS);
    acts.together(
        () -> {
          sessions.endAll(account.id(), Optional.empty(), clock.instant());
          acts.record(
              administrator,
              "SESSIONS_ENDED",
              Map.of("account", account.id().toString(), "login", account.login()));
        });
  }

  /** Ends all of them, the own one as well: signs out everywhere. */
  public void endAll(Caller caller) {
    acts.together(
        () -> {
          sessions.endAll(caller.account(), Optional.empty(), clock.instant());
          acts.record(caller, "SESSION_ENDED", Map.of("session", "ALL"));
        });
  }
}

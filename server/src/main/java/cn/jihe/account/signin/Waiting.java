package cn.jihe.account.signin;

import cn.jihe.text.ChinaTime;
import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * After too many misses nobody is let in for a while, with whatever password.
 *
 * @param until when the next attempt counts
 */
public record Waiting(Instant until)
    implements SignInOutcome, PasswordOutcome, TokenOutcome, Proof {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ChinaTime.ZONE);

  /** What to tell people, with the time of day. */
  public Words words() {
    // A second is not seen to its end.
    return Messages.beside(Waiting.class).words("waiting", CLOCK.format(until.plusMillis(999)));
  }
}

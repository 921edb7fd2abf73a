package cn.jihe.account.signin;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.text.StoredText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Finds out whether a name and a password are those of an account. What is wrong with them is never
 * told, neither by a word nor by the time it takes.
 */
@Singleton
final class Proofs {

  /** For names that nobody has: what was typed may be a password. */
  private static final String NOBODY = "-";

  /** Before the second miss nobody needs to know. */
  private static final int TELLING = 2;

  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final Misses misses;
  private final WaitingTimes times;
  private final Acts acts;
  private final Clock clock;

  Proofs(
      Accounts accounts,
      PasswordHashes hashes,
      Misses misses,
      WaitingTimes times,
      Acts acts,
      Clock clock) {
    this.accounts = accounts;
    this.hashes = hashes;
    this.misses = misses;
    this.times = times;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Makes the attempt, and counts it when it is wrong.
   *
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many wait already; it was no attempt
   *     then
   */
  Proof of(String login, String password, Device from) {
    String name = name(login);
    Misses.Tried tried = new Misses.Tried(counted(name), from.network());
    Optional<Instant> waiting = misses.waiting(tried, clock.instant());
    if (waiting.isPresent()) {
      return new Waiting(waiting.get());
    }
    Optional<Account> account = accounts.named(name);
    Optional<String> hash =
        account.filter(Account::isEnabled).flatMap(known -> accounts.passwordHash(known.id()));
    if (hashes.prove(password, hash) && account.isPresent()) {
      return misses
          .right(tried, clock.instant())
          .<Proof>map(Waiting::new)
          .orElseGet(() -> new Proof.Given(account.get()));
    }
    return missed(account, tried, from);
  }

  private Proof missed(Optional<Account> account, Misses.Tried tried, Device from) {
    return acts.together(
        () -> {
          Misses.Missed missed = misses.missed(tried, clock.instant());
          recordMiss(account, tried, from);
          return missed
              .waiting()
              .<Proof>map(Waiting::new)
              .orElseGet(() -> new WrongLogin(left(missed.misses())));
        });
  }

  private static String name(String login) {
    return StoredText.name(login.strip().toLowerCase(Locale.ROOT));
  }

  private static String counted(String name) {
    return DigestUtils.sha256Hex(name);
  }

  /** Forgets what was got wrong for a name. */
  void forgive(String login) {
    misses.forgive(counted(name(login)));
  }

  private OptionalInt left(int made) {
    return made < TELLING
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, times.missesOfLogin() - made));
  }

  private void recordMiss(Optional<Account> account, Misses.Tried tried, Device from) {
    acts.record(
        new Actor(
            account.map(Account::id),
            account.map(Account::login).orElse(NOBODY),
            Optional.empty(),
            from.address()),
        "SIGN_IN_FAILED",
        account.isPresent() ? Map.of() : Map.of("login", tried.login()));
  }
}

package cn.jihe.account.store;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Credentials;
import cn.jihe.account.Hat;
import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.SessionLimits;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions and tokens in the main store. */
@Singleton
final class JdbcCredentials implements Credentials {

  /** When something was last used is known this exactly, so that not every request writes. */
  private static final Duration NOTED_AFTER = Duration.ofMinutes(1);

  private final SessionRows sessions;
  private final TokenRows tokens;
  private final HatRows hats;
  private final Accounts accounts;
  private final SessionLimits limits;
  private final Transactions transactions;

  JdbcCredentials(
      SessionRows sessions,
      TokenRows tokens,
      HatRows hats,
      Accounts accounts,
      SessionLimits limits,
      Transactions transactions) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.hats = hats;
    this.limits = limits;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Override
  public Optional<Entered> session(Secret secret, String address, Instant now) {
    Optional<Found> found =
        transactions.read(
            () ->
                sessions
                    .findBySecretHash(secret.hash())
                    .filter(row -> row.ended() == null)
                    .filter(row -> limits.goesOn(row.created(), row.lastUsed(), now))
                    .flatMap(row -> found(row, address)));
    found
        .filter(each -> each.lastUsed().isBefore(now.minus(NOTED_AFTER)))
        .ifPresent(
            each ->
                transactions.write(() -> sessions.used(each.id(), StoredTime.of(now), noted(now))));
    return found.map(Found::entered);
  }

  @Override
  public Optional<Entered> token(Secret secret, String address, Instant now) {
    Optional<Found> found =
        transactions.read(
            () ->
                tokens
                    .findBySecretHash(secret.hash())
                    .filter(row -> row.revoked() == null && now.isBefore(row.expires()))
                    .flatMap(row -> found(row, address)));
    found
        .filter(each -> each.lastUsed().isBefore(now.minus(NOTED_AFTER)))
        .ifPresent(
            each ->
                transactions.write(() -> tokens.used(each.id(), StoredTime.of(now), noted(now))));
    return found.map(Found::entered);
  }

  /** Who holds something that is good, and when it was last used. */
  private record Found(Entered entered, Instant lastUsed) {
    UUID id() {
      return entered.caller().entry().id();
    }
  }

  private Optional<Found> found(SessionRow row, String address) {
    return entered(
            row.accountId(),
            all(),
            address,
            new Caller.Entry(Caller.Way.SESSION, row.id(), row.byPassword()))
        .map(entered -> new Found(wearing(entered, row), row.lastUsed()));
  }

  private Optional<Found> found(TokenRow row, String address) {
    Instant used = row.lastUsed();
    return entered(
            row.accountId(),
            JdbcTokens.rights(row.rights()).orElseGet(JdbcCredentials::all),
            address,
            new Caller.Entry(Caller.Way.TOKEN, row.id(), row.byPassword()))
        .map(entered -> new Found(entered, used == null ? Instant.MIN : used));
  }

  private static Instant noted(Instant now) {
    return StoredTime.of(now.minus(NOTED_AFTER));
  }

  private static Set<Right> all() {
    return EnumSet.allOf(Right.class);
  }

  private Optional<Entered> entered(
      UUID id, Set<Right> rights, String address, Caller.Entry entry) {
    return accounts
        .find(id)
        .filter(Account::isEnabled)
        .map(
            account ->
                new Entered(
                    new Caller(
                        id,
                        account.login(),
                        account.name(),
                        account.language(),
                        account.hats(),
                        rights,
                        address,
                        entry),
                    // Whoever has shown no password need not know one.
                    account.mustChange() && entry.byPassword()));
  }

  /** With the hat alone that is on. */
  private Entered wearing(Entered entered, SessionRow session) {
    Long hat = session.hatId();
    if (hat == null) {
      return entered;
    }
    List<Hat> on = hats.findById(hat).map(HatRow::hat).stream().toList();
    return new Entered(entered.caller().wearing(on), entered.mustChange());
  }
}

package cn.jihe.account.store;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Credentials;
import cn.jihe.account.Hat;
import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.SessionLimits;
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
    Optional<SessionRow> found =
        transactions
            .read(() -> sessions.findBySecretHash(secret.hash()))
            .filter(row -> row.ended() == null)
            .filter(row -> limits.goesOn(row.created(), row.lastUsed(), now));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    SessionRow row = found.get();
    if (row.lastUsed().isBefore(now.minus(NOTED_AFTER))) {
      transactions.write(() -> sessions.used(row.id(), JdbcSessions.stored(now), noted(now)));
    }
    return entered(
            row.accountId(),
            all(),
            address,
            new Caller.Entry(Caller.Way.SESSION, row.id(), row.byPassword()))
        .map(entered -> wearing(entered, row));
  }

  @Override
  public Optional<Entered> token(Secret secret, String address, Instant now) {
    Optional<TokenRow> found =
        transactions
            .read(() -> tokens.findBySecretHash(secret.hash()))
            .filter(row -> row.revoked() == null && now.isBefore(row.expires()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TokenRow row = found.get();
    if (row.lastUsed() == null || row.lastUsed().isBefore(now.minus(NOTED_AFTER))) {
      transactions.write(() -> tokens.used(row.id(), JdbcSessions.stored(now), noted(now)));
    }
    return entered(
        row.accountId(),
        JdbcTokens.rights(row.rights()).orElseGet(JdbcCredentials::all),
        address,
        new Caller.Entry(Caller.Way.TOKEN, row.id(), row.byPassword()));
  }

  private static Instant noted(Instant now) {
    return JdbcSessions.stored(now.minus(NOTED_AFTER));
  }

  private static Set<Right> all() {
    return EnumSet.allOf(Right.class);
  }

  @Override
  public UUID addToken(UUID account, String name, Secret secret, Instant now, Instant expires) {
    UUID id = UUID.randomUUID();
    transactions.write(
        () ->
            tokens.save(
                new TokenRow(
                    id,
                    secret.hash(),
                    account,
                    name,
                    null,
                    JdbcSessions.stored(now),
                    JdbcSessions.stored(expires),
                    null,
                    null,
                    true)));
    return id;
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
    List<Hat> on = transactions.read(() -> hats.findById(hat)).map(HatRow::hat).stream().toList();
    return new Entered(entered.caller().wearing(on), entered.mustChange());
  }
}

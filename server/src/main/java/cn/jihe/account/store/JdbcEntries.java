package cn.jihe.account.store;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Entries;
import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** Sessions and tokens in the main store. */
@Singleton
final class JdbcEntries implements Entries {

  private final SessionRows sessions;
  private final TokenRows tokens;
  private final Accounts accounts;
  private final Transactions transactions;

  JdbcEntries(
      SessionRows sessions, TokenRows tokens, Accounts accounts, Transactions transactions) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Override
  public Optional<Caller> session(Secret secret, String address, Instant now) {
    return transactions.read(
        () ->
            sessions
                .findBySecretHash(secret.hash())
                .filter(row -> row.ended() == null)
                .flatMap(
                    row ->
                        caller(
                            row.accountId(),
                            address,
                            new Caller.Entry(Caller.Way.SESSION, row.id()))));
  }

  @Override
  public Optional<Caller> token(Secret secret, String address, Instant now) {
    return transactions.read(
        () ->
            tokens
                .findBySecretHash(secret.hash())
                .filter(row -> row.revoked() == null && now.isBefore(row.expires()))
                .flatMap(
                    row ->
                        caller(
                            row.accountId(),
                            address,
                            new Caller.Entry(Caller.Way.TOKEN, row.id()))));
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
                    now.truncatedTo(ChronoUnit.MICROS),
                    expires.truncatedTo(ChronoUnit.MICROS),
                    null,
                    null)));
    return id;
  }

  private Optional<Caller> caller(UUID id, String address, Caller.Entry entry) {
    return accounts
        .find(id)
        .filter(Account::isEnabled)
        .map(
            account ->
                new Caller(
                    id,
                    account.login(),
                    account.name(),
                    account.language(),
                    account.hats(),
                    EnumSet.allOf(Right.class),
                    address,
                    entry));
  }
}

package cn.jihe.account.store;

import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.account.signin.NewToken;
import cn.jihe.account.signin.OwnToken;
import cn.jihe.account.signin.Tokens;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tokens in the main store. */
@Singleton
final class JdbcTokens implements Tokens {

  private static final Pattern COMMA = Pattern.compile(",");

  private final TokenRows rows;
  private final Transactions transactions;

  JdbcTokens(TokenRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public UUID add(UUID account, NewToken token, Secret secret, boolean byPassword, Instant now) {
    UUID id = UUID.randomUUID();
    Instant created = StoredTime.of(now);
    transactions.write(
        () ->
            rows.save(
                new TokenRow(
                    id,
                    secret.hash(),
                    account,
                    token.name(),
                    token.rights().map(JdbcTokens::joined).orElse(null),
                    created,
                    created.plus(Duration.ofDays(token.days())),
                    null,
                    null,
                    byPassword)));
    return id;
  }

  private static String joined(Set<Right> rights) {
    return rights.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  /** Empty when it has all that its account has. */
  static Optional<Set<Right>> rights(@Nullable String joined) {
    if (joined == null) {
      return Optional.empty();
    }
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (String name : COMMA.split(joined, -1)) {
      if (!name.isEmpty()) {
        rights.add(Right.valueOf(name));
      }
    }
    return Optional.of(rights);
  }

  @Override
  public List<OwnToken> of(UUID account, Instant now) {
    return transactions.read(
        () ->
            rows.findByAccountIdAndRevokedIsNullOrderByCreatedDesc(account).stream()
                .filter(row -> now.isBefore(row.expires()))
                .map(
                    row ->
                        new OwnToken(
                            row.id(),
                            row.name(),
                            rights(row.rights()),
                            row.created(),
                            row.expires(),
                            Optional.ofNullable(row.lastUsed())))
                .toList());
  }

  @Override
  public boolean revoke(UUID account, UUID id, Instant now) {
    return transactions.write(() -> rows.revoke(account, id, StoredTime.of(now)) > 0);
  }
}

package cn.jihe.account.store;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Right;
import cn.jihe.account.Role;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts in the main store. */
@Singleton
final class JdbcAccounts implements Accounts {

  private static final int AT_ONCE = 1000;

  private final AccountRows rows;
  private final HatRows hats;
  private final SessionRows sessions;
  private final TokenRows tokens;
  private final Transactions transactions;
  private final Clock clock;

  JdbcAccounts(
      AccountRows rows,
      HatRows hats,
      SessionRows sessions,
      TokenRows tokens,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.hats = hats;
    this.sessions = sessions;
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public boolean isEmpty() {
    return transactions.read(() -> rows.count() == 0);
  }

  @Override
  public Optional<Account> find(UUID id) {
    return transactions.read(() -> rows.findById(id).map(this::whole));
  }

  @Override
  public Optional<Account> named(String login) {
    return transactions.read(
        () -> rows.findByLogin(login.toLowerCase(Locale.ROOT)).map(this::whole));
  }

  @Override
  public List<Account> all() {
    return transactions.read(
        () -> {
          Map<UUID, List<Hat>> worn =
              hats.all().stream()
                  .collect(
                      Collectors.groupingBy(
                          HatRow::accountId, Collectors.mapping(HatRow::hat, Collectors.toList())));
          return rows.all().stream()
              .map(row -> row.account(worn.getOrDefault(row.id(), List.of())))
              .toList();
        });
  }

  @Override
  public Set<UUID> having(Right right, Set<UUID> organisations) {
    List<String> roles =
        Stream.of(Role.values()).filter(role -> role.may(right)).map(Role::name).toList();
    List<UUID> all = List.copyOf(organisations);
    return transactions.read(
        () -> {
          Set<UUID> having = new HashSet<>();
          for (int from = 0; from < all.size(); from += AT_ONCE) {
            having.addAll(
                hats.having(roles, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
          }
          return having;
        });
  }

  @Override
  public void saveAll(Collection<Account> accounts) {
    transactions.write(() -> accounts.forEach(this::save));
  }

  private Account whole(AccountRow row) {
    return row.account(hats.findByAccountIdOrderById(row.id()).stream().map(HatRow::hat).toList());
  }

  @Override
  public void save(Account account) {
    transactions.write(
        () -> {
          AccountRow row = AccountRow.of(account, StoredTime.of(clock.instant()));
          if (rows.existsById(account.id())) {
            List<HatRow> before = hats.findByAccountIdOrderById(account.id());
            endWhatMayDoOtherThings(account, before);
            change(row);
            keepHats(account, before);
          } else {
            rows.save(row);
            keepHats(account, List.of());
          }
        });
  }

  private void change(AccountRow row) {
    rows.change(
        row.id(),
        row.login(),
        row.name(),
        row.language(),
        row.email(),
        row.subject(),
        row.disabled(),
        row.revision());
  }

  @Override
  public void speak(UUID account, Optional<Language> language) {
    transactions.write(() -> rows.speak(account, language.map(Language::code).orElse(null)));
  }

  /**
   * Whoever may do other things than before signs in anew; what was given to one that is disabled
   * does not come back with it.
   */
  private void endWhatMayDoOtherThings(Account account, List<HatRow> before) {
    if (!account.isEnabled()) {
      endEntries(account.id());
    } else if (!before.stream()
        .map(HatRow::hat)
        .collect(Collectors.toSet())
        .equals(Set.copyOf(account.hats()))) {
      sessions.endAll(account.id(), StoredTime.of(clock.instant()));
    }
  }

  @Override
  public void endEntries(UUID account) {
    Instant now = StoredTime.of(clock.instant());
    transactions.write(
        () -> {
          sessions.endAll(account, now);
          tokens.revokeAll(account, now);
        });
  }

  /** Those that stay keep their ids, which sessions know them by. */
  private void keepHats(Account account, List<HatRow> before) {
    before.stream().filter(row -> !account.hats().contains(row.hat())).forEach(hats::delete);
    List<Hat> kept = before.stream().map(HatRow::hat).toList();
    account.hats().stream()
        .distinct()
        .filter(hat -> !kept.contains(hat))
        .forEach(
            hat ->
                hats.save(
                    new HatRow(null, account.id(), hat.role(), hat.organisation().orElse(null))));
  }

  @Override
  public Optional<String> passwordHash(UUID account) {
    return transactions.read(() -> Optional.ofNullable(rows.passwordHash(account)));
  }

  @Override
  public void setPassword(UUID account, String hash, boolean mustChange) {
    transactions.write(() -> rows.setPassword(account, hash, mustChange));
  }

  @Override
  public void signedIn(UUID account, Instant now) {
    transactions.write(() -> rows.signedIn(account, StoredTime.of(now)));
  }
}

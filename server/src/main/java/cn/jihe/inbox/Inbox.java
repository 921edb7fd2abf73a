package cn.jihe.inbox;

import cn.jihe.account.Accounts;
import cn.jihe.account.Actor;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.text.ChinaTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Tells accounts what happened. Within the transaction of the act that causes it: both are kept or
 * neither is. What is counted in with others is told before the act's event is recorded, unless its
 * dossier is locked: nobody who has locked the end of the chain may wait for a line of an inbox.
 */
@Singleton
public final class Inbox {

  private final NoticeStore store;
  private final Accounts accounts;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  Inbox(
      NoticeStore store,
      Accounts accounts,
      Organisations organisations,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The accounts that have one of these rights for an organisation. */
  public Set<UUID> having(Collection<Right> rights, UUID organisation) {
    return having(rights, organisations.above(organisation));
  }

  /** Those that have one for an organisation, or for one below it. */
  public Set<UUID> concerned(Collection<Right> rights, UUID organisation) {
    Set<UUID> all = new HashSet<>(organisations.above(organisation));
    all.addAll(organisations.idsWithin(Set.of(organisation)));
    return having(rights, all);
  }

  private Set<UUID> having(Collection<Right> rights, Set<UUID> places) {
    Set<UUID> having = new HashSet<>();
    rights.forEach(right -> having.addAll(accounts.having(right, places)));
    return having;
  }

  /**
   * Tells accounts, each once; nobody is told of what he did himself.
   *
   * @param by who did it
   */
  public void tell(News news, Set<UUID> readers, Actor by) {
    // In one order for all transactions, so that no two wait for each other.
    Set<UUID> all = new TreeSet<>(readers);
    by.account().ifPresent(all::remove);
    Instant now = StoredTime.of(clock.instant());
    Optional<String> key = key(news, now);
    transactions.write(
        () -> {
          if (key.isPresent()) {
            all.forEach(account -> store.count(notice(news, account, now), key.get()));
          } else {
            store.add(all.stream().map(account -> notice(news, account, now)).toList());
          }
        });
  }

  /**
   * Tells an account, unless it was told with the same key before.
   *
   * @return whether it is told now
   */
  public boolean tellOnce(News news, UUID reader, String key) {
    Instant now = StoredTime.of(clock.instant());
    return transactions.write(() -> store.addOnce(notice(news, reader, now), key));
  }

  private static Optional<String> key(News news, Instant now) {
    Optional<UUID> about =
        switch (news.what().counted()) {
          case EACH -> Optional.empty();
          case BY_UNIT -> news.organisation();
          case BY_DOSSIER -> news.dossier();
        };
    return about.map(id -> news.what() + "/" + id + "/" + LocalDate.ofInstant(now, ChinaTime.ZONE));
  }

  private static InboxNotice notice(News news, UUID account, Instant now) {
    return new InboxNotice(
        UUID.randomUUID(),
        account,
        news.what(),
        news.dossier(),
        news.version(),
        news.organisation(),
        news.amount(),
        news.details(),
        now,
        Optional.empty());
  }
}

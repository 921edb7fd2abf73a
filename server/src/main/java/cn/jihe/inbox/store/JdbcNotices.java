package cn.jihe.inbox.store;

import cn.jihe.inbox.InboxNotice;
import cn.jihe.inbox.InboxNotice.Mark;
import cn.jihe.inbox.NoticeStore;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices in a database. */
@Singleton
final class JdbcNotices implements NoticeStore {

  /** What is about no dossier is about this one, which there is not. */
  private static final UUID NONE = new UUID(0, 0);

  private final NoticeRows rows;

  JdbcNotices(NoticeRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(List<InboxNotice> notices) {
    rows.saveAll(notices.stream().map(NoticeRow::of).toList());
  }

  /** Whoever begins the same line meanwhile is waited for, and counted in with. */
  @Override
  public void count(InboxNotice notice, String key) {
    if (counted(notice, key) == 0 && !open(notice, key, null)) {
      counted(notice, key);
    }
  }

  private int counted(InboxNotice notice, String key) {
    return rows.count(
        notice.account(),
        key,
        notice.amount(),
        notice.dossier().orElse(NONE),
        notice.version().orElse(null),
        notice.told());
  }

  @Override
  public boolean addOnce(InboxNotice notice, String key) {
    return open(notice, null, key);
  }

  private boolean open(InboxNotice notice, @Nullable String openKey, @Nullable String onceKey) {
    NoticeRow row = NoticeRow.of(notice);
    int opened =
        rows.open(
            row.id(),
            row.accountId(),
            row.what().name(),
            row.dossierId(),
            row.version(),
            row.organisationId(),
            row.amount(),
            row.details(),
            openKey,
            onceKey,
            row.told());
    return opened > 0;
  }

  @Override
  public List<InboxNotice> list(
      UUID account, boolean unread, Optional<Mark> after, int most, long leftOut) {
    List<NoticeRow> found =
        after.isPresent()
            ? rows.behind(account, unread, after.get().told(), after.get().id(), most)
            : rows.list(account, unread, most, leftOut);
    return found.stream().map(NoticeRow::notice).toList();
  }

  @Override
  public long total(UUID account, boolean unread) {
    return rows.total(account, unread);
  }

  @Override
  public int unread(UUID account, int most) {
    return rows.unread(account, most);
  }

  @Override
  public Optional<InboxNotice> find(UUID account, UUID id) {
    return rows.find(account, id).map(NoticeRow::notice);
  }

  @Override
  public void read(UUID account, UUID id, Instant now) {
    rows.read(account, id, now);
  }

  @Override
  public void readAll(UUID account, Instant now) {
    rows.readAll(account, now);
  }

  @Override
  public int forget(Instant before, int most) {
    return rows.forget(before, most);
  }
}

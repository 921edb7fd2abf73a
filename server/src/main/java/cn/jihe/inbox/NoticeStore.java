package cn.jihe.inbox;

import cn.jihe.inbox.InboxNotice.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where notices are kept. Its calls belong in a transaction. */
public interface NoticeStore {

  void add(List<InboxNotice> notices);

  /** Counts one in with the unread one that has the same key, or else begins one. */
  void count(InboxNotice notice, String key);

  /** False when the account was told with the same key before. */
  boolean addOnce(InboxNotice notice, String key);

  /**
   * An account's, the latest first.
   *
   * @param after where the part before has ended; then the number of those left out is of no
   *     account
   */
  List<InboxNotice> list(
      UUID account, boolean unread, Optional<Mark> after, int most, long leftOut);

  /** How many an account has, read ones too or not. */
  long total(UUID account, boolean unread);

  /** How many are unread, counted no further than this. */
  int unread(UUID account, int most);

  /** One of an account's own; empty when it has none with this id. */
  Optional<InboxNotice> find(UUID account, UUID id);

  void read(UUID account, UUID id, Instant now);

  void readAll(UUID account, Instant now);

  /**
   * Takes away some of those that were told before a moment.
   *
   * @return how many
   */
  int forget(Instant before, int most);
}

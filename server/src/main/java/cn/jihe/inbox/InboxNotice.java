package cn.jihe.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of somebody's inbox.
 *
 * @param account whose
 * @param dossier empty where it is about none, or about several
 * @param organisation the unit, or that of a period
 * @param amount how many it tells of
 * @param details values for its words; never contents of forms
 * @param told when, or when the last was counted in
 * @param read when it was; empty while it is unread
 */
public record InboxNotice(
    UUID id,
    UUID account,
    NoticeKind what,
    Optional<UUID> dossier,
    Optional<Integer> version,
    Optional<UUID> organisation,
    int amount,
    Map<String, String> details,
    Instant told,
    Optional<Instant> read) {

  public InboxNotice {
    details = Map.copyOf(details);
  }

  /** Where a list goes on behind it. */
  public Mark mark() {
    return new Mark(told, id);
  }

  /** Where a part of a list has ended. */
  public record Mark(Instant told, UUID id) {}
}

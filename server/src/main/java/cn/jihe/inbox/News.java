package cn.jihe.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell of.
 *
 * @param dossier empty where it is about none, or about several
 * @param organisation the unit, or that of a period
 * @param amount how many it tells of
 * @param details values for its words; never contents of forms
 */
public record News(
    NoticeKind what,
    Optional<UUID> dossier,
    Optional<Integer> version,
    Optional<UUID> organisation,
    int amount,
    Map<String, String> details) {

  public News {
    details = Map.copyOf(details);
  }

  /** Of a version of a unit's dossier. */
  public static News of(NoticeKind what, UUID dossier, int version, UUID unit) {
    return new News(
        what, Optional.of(dossier), Optional.of(version), Optional.of(unit), 1, Map.of());
  }

  /** Of an organisation, and of no dossier. */
  public static News of(NoticeKind what, UUID organisation, Map<String, String> details) {
    return new News(
        what, Optional.empty(), Optional.empty(), Optional.of(organisation), 1, details);
  }

  /** The same with values for its words. */
  public News with(Map<String, String> more) {
    return new News(what, dossier, version, organisation, amount, more);
  }
}

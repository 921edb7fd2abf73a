package cn.jihe.remark;

import cn.jihe.form.FieldPath;
import cn.jihe.ledger.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reviewer says about a place of a form.
 *
 * @param version of the dossier that was looked at
 * @param finding the key of the finding that it was made from
 * @param replies in the order they came
 */
public record Remark(
    UUID id,
    UUID dossier,
    int version,
    Spot spot,
    RemarkKind kind,
    RemarkState state,
    String text,
    Optional<String> finding,
    Author author,
    Instant created,
    List<Reply> replies) {

  public Remark {
    replies = List.copyOf(replies);
  }

  /** Whether it keeps the form from being accepted, as long as its place is there. */
  public boolean isInTheWay() {
    return kind == RemarkKind.MUST_CHANGE && state.isOpen();
  }

  /** What of it never changes. */
  Saying.OfRemark saying() {
    return new Saying.OfRemark(
        id,
        version,
        spot.path().map(FieldPath::value).orElse(null),
        spot.key(),
        spot.sheet(),
        spot.cell(),
        kind.name(),
        text,
        finding.orElse(null),
        author.sayer(),
        created);
  }

  public boolean isInternal() {
    return kind == RemarkKind.INTERNAL;
  }
}

package cn.jihe.reason;

import cn.jihe.ledger.Saying;
import cn.jihe.remark.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reason on record.
 *
 * @param version of the dossier in which its findings were
 * @param about its findings, as they were
 * @param judged whether it is taken for one; empty while nobody has said so
 */
public record GivenReason(
    UUID id,
    UUID dossier,
    int version,
    NewReason said,
    Author author,
    Instant created,
    List<About> about,
    Optional<Judged> judged) {

  public GivenReason {
    about = List.copyOf(about);
  }

  /**
   * What was said of it.
   *
   * @param until with ALWAYS: the last day; empty: no end
   */
  public record Judged(Verdict verdict, Optional<LocalDate> until) {}

  /**
   * A finding as it was.
   *
   * @param value the hash of what stood in the cell
   */
  public record About(String key, String ruleVersion, String value) {}

  /** What of it never changes. */
  Saying.OfReason saying() {
    return new Saying.OfReason(
        id,
        version,
        said.key(),
        said.category().name(),
        said.text(),
        about.stream()
            .map(one -> new Saying.AboutFinding(one.key(), one.ruleVersion(), one.value()))
            .toList(),
        author.sayer(),
        created);
  }

  /** What somebody says of it. */
  Saying.OfVerdict saying(Judged verdict, UUID by, Instant when) {
    return new Saying.OfVerdict(
        id, verdict.verdict().name(), verdict.until().orElse(null), by, when);
  }

  public boolean isRejected() {
    return judged.filter(said -> said.verdict() == Verdict.REJECTED).isPresent();
  }

  /** Whether it answers the same in later periods, too. */
  public boolean holds(LocalDate today) {
    return judged
        .filter(said -> said.verdict() == Verdict.ALWAYS)
        .filter(said -> said.until().filter(today::isAfter).isEmpty())
        .isPresent();
  }
}

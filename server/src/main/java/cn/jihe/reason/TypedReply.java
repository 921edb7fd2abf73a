package cn.jihe.reason;

import cn.jihe.remark.Remark;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that somebody typed into an annotated copy.
 *
 * @param remark the remark that it answers; empty where it stands beside a finding
 * @param findings the keys of those that it stands beside
 * @param place as the workbook shows it
 */
public record TypedReply(Optional<UUID> remark, List<String> findings, String place, String text) {

  public TypedReply {
    findings = List.copyOf(findings);
  }

  /** The remark that is meant of these; what reviewers say among themselves is none. */
  Optional<Remark> among(List<Remark> remarks) {
    return remarks.stream()
        .filter(one -> !one.isInternal())
        .filter(
            one ->
                remark
                    .map(one.id()::equals)
                    .orElseGet(() -> one.finding().filter(findings::contains).isPresent()))
        .findFirst();
  }

  /** Whether a remark has this answer already. */
  boolean isKnown(Remark answered) {
    return answered.replies().stream().anyMatch(reply -> reply.text().equals(text.strip()));
  }
}

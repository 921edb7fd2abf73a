package cn.jihe.audit.api;

import cn.jihe.audit.AuditLog.Entry;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the events.
 *
 * @param next null when there are no more
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "EventPage", description = "Events, the oldest first.")
public record EventPage(
    List<Row> items,
    @Schema(description = "Always 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "812") long total,
    @Schema(description = "What to ask for next as after.", nullable = true) @Nullable Long next) {

  /**
   * An event.
   *
   * @param account null but for auditors
   * @param address null but for auditors
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ChainedEvent", description = "An event in the chain.")
  public record Row(
      @Schema(description = "From 1, without gaps.", example = "417") long number,
      @Schema(example = "2025-02-14T01:30:00.123456Z") String happened,
      @Schema(description = "For auditors only.", nullable = true) @Nullable String account,
      @Schema(description = "The login.") String who,
      @Schema(nullable = true) @Nullable String role,
      @Schema(nullable = true) @Nullable String organisation,
      @Schema(description = "For auditors only.", nullable = true) @Nullable String address,
      @Schema(example = "SUBMITTED") String what,
      @Schema(nullable = true) @Nullable String submission,
      @Schema(nullable = true) @Nullable String dossier,
      @Schema(nullable = true) @Nullable Integer version,
      @Schema(description = "Ids, counts and hashes.", type = "object") @JsonRawValue
          String details,
      @Schema(description = "SHA-256 over all its fields and the hash before.") String hash) {}

  static EventPage of(List<Entry> entries, int size, long total, boolean auditor) {
    return new EventPage(
        entries.stream().map(entry -> row(entry, auditor)).toList(),
        0,
        size,
        total,
        entries.size() < size ? null : Long.valueOf(entries.getLast().event().number()));
  }

  private static Row row(Entry entry, boolean auditor) {
    return new Row(
        entry.event().number(),
        entry.happened().toString(),
        auditor ? entry.account().orElse(null) : null,
        entry.who(),
        entry.role().orElse(null),
        entry.organisation().orElse(null),
        auditor ? entry.address().orElse(null) : null,
        entry.what(),
        id(entry.submission()),
        id(entry.dossier()),
        entry.version().orElse(null),
        entry.details(),
        entry.event().hash());
  }

  private static @Nullable String id(Optional<UUID> id) {
    return id.map(UUID::toString).orElse(null);
  }
}

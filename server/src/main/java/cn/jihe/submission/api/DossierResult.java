package cn.jihe.submission.api;

import cn.jihe.check.CheckResult;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Version;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dossier with its versions and what happened to it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Dossier", description = "One dossier with its versions, the newest first.")
public record DossierResult(
    @JsonUnwrapped DossierPage.Row dossier,
    @Schema(description = "The newest first.") List<VersionRow> history,
    @Schema(description = "In the order they happened.") List<EventRow> events) {

  /** One version. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Version", description = "One version of the form.")
  public record VersionRow(
      @Schema(description = "From 1, attempts counted.", example = "2") int version,
      @Schema(description = "SUBMITTED or ATTEMPT.") FilingState state,
      @Schema(description = "The submission it came with.") String submission,
      @Schema(description = "The form's index in it.", example = "0") int form,
      @Schema(description = "Which rules and settings judged it.") String catalogue,
      CheckResult.Summary summary,
      @Schema(example = "2025-02-14T01:30:00.123456Z") String recorded) {}

  /**
   * Something that happened.
   *
   * @param version null when it is not about one
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Event", description = "Something that happened to the dossier.")
  public record EventRow(
      @Schema(example = "2025-02-14T01:30:00.123456Z") String happened,
      @Schema(description = "Who did it; anonymous for now.") String who,
      Event.What what,
      @Schema(nullable = true) @Nullable Integer version,
      @Schema(description = "The submission it came with.") String submission) {}

  static DossierResult of(DossierRecord dossier) {
    return new DossierResult(
        DossierPage.row(dossier.dossier()),
        dossier.versions().stream().map(DossierResult::row).toList(),
        dossier.events().stream().map(DossierResult::row).toList());
  }

  private static VersionRow row(Version version) {
    return new VersionRow(
        version.number(),
        version.state(),
        version.submission().toString(),
        version.form(),
        version.catalogue(),
        CheckResult.Summary.of(version.findings()),
        version.recorded().toString());
  }

  private static EventRow row(Event event) {
    return new EventRow(
        event.happened().toString(),
        event.who(),
        event.what(),
        event.version().orElse(null),
        event.submission().toString());
  }
}

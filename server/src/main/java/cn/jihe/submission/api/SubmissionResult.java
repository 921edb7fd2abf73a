package cn.jihe.submission.api;

import cn.jihe.check.CheckResult;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.reason.UnplacedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check result and what was stored; the same however often it is asked for. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "SubmissionResult", description = "The check result, and what became of each form.")
public record SubmissionResult(
    @JsonUnwrapped CheckResult result,
    @Schema(description = "The submission's id.", example = "0b5a3c0e-6f0e-4a52-9a35-3c8d1f6f2b11")
        String submission,
    @Schema(description = "When it was received.", example = "2025-02-14T01:30:00.123456Z")
        String received,
    @Schema(description = "Which rules and settings judged it.", example = "3f2a9c81d04e")
        String catalogue,
    @Schema(description = "One row for each form.") List<StoredRow> stored,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "Handed in for a unit by its department; not given when not.")
        boolean onBehalf,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What its sender said besides; not given when nothing.")
        @Nullable String note,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "What was said with it and could not be placed; not given when all.")
        List<UnplacedRow> unplaced) {

  /** What could not be placed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Unplaced", description = "Something said that belongs to nothing in the forms.")
  public record UnplacedRow(
      UnplacedText.What what,
      @Schema(description = "What it was said of.") String place,
      String text) {}

  /**
   * What became of one form.
   *
   * @param dossier null when the form belongs to none
   * @param version null without a dossier
   * @param reason null for a new submitted version, and where the state says it all
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Stored", description = "What became of one form.")
  public record StoredRow(
      @Schema(description = "The form's index.", example = "0") int form,
      @Schema(
              description = "All versions of the form are in one dossier; null: it is in none.",
              example = "5a0f6a8e-3f0b-4e0e-8d0a-7a3f6c2b9d10",
              nullable = true)
          @Nullable String dossier,
      @Schema(description = "Number in the dossier, from 1.", example = "2", nullable = true)
          @Nullable Integer version,
      FilingState state,
      @Schema(description = "Why it is no new submitted version.", nullable = true)
          @Nullable FilingReason reason,
      @Schema(description = "What it means and what to do, in the caller's language.")
          String message) {}
}

package cn.jihe.submission.api;

import cn.jihe.check.CheckResult;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.SubmissionEntry;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of submissions. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "SubmissionPage", description = "Submissions, the newest first.")
public record SubmissionPage(
    List<Row> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "812") long total) {

  /** One upload. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "SubmissionRow", description = "One upload.")
  public record Row(
      @Schema(description = "The submission's id.") String submission,
      @Schema(example = "2024年绩效目标申报表.xlsx") String fileName,
      @Schema(description = "SHA-256 of the bytes, lower-case hex.") String sha256,
      @Schema(description = "Bytes.", example = "14980") long size,
      @Schema(description = "Which rules and settings judged it.") String catalogue,
      @Schema(description = "How many forms the workbook has.", example = "3") int forms,
      @Schema(description = "How many of them are, or equal, a submitted version.", example = "2")
          int submitted,
      CheckResult.Summary summary,
      @Schema(description = "Handed in for a unit by its department.") boolean onBehalf,
      @Schema(example = "2025-02-14T01:30:00.123456Z") String received) {}

  static SubmissionPage of(Page<SubmissionEntry> page) {
    return new SubmissionPage(
        page.items().stream().map(SubmissionPage::row).toList(),
        page.part().number(),
        page.part().size(),
        page.total());
  }

  private static Row row(SubmissionEntry entry) {
    return new Row(
        entry.id().toString(),
        entry.fileName(),
        entry.sha256(),
        entry.size(),
        entry.catalogue(),
        entry.forms(),
        entry.submitted(),
        CheckResult.Summary.of(entry.findings()),
        entry.onBehalf(),
        entry.received().toString());
  }
}

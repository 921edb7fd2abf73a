package cn.jihe.review.api;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.review.DifferenceService.Compared;
import cn.jihe.review.difference.AmountChange;
import cn.jihe.review.difference.CellChange;
import cn.jihe.review.difference.FindingChanges;
import cn.jihe.review.difference.MovedRows;
import cn.jihe.review.difference.TextPiece;
import cn.jihe.review.difference.VersionDifference;
import cn.jihe.review.view.Wordings;
import cn.jihe.rule.Finding;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has changed from one version of a dossier to another. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Differences", description = "What has changed from one version to another.")
public record DifferenceResult(
    @Schema(description = "The earlier version.", example = "1") int from,
    @Schema(description = "The later version.", example = "2") int to,
    Findings findings,
    @Schema(description = "In the order in which the form is read.") List<CellRow> cells,
    @Schema(description = "Indicators that stand elsewhere among the others.") List<MovedRow> moved,
    @Schema(description = "Empty as yet.") List<Object> remarks) {

  /** What became of the findings. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DifferenceFindings", description = "What became of the findings.")
  public record Findings(
      @Schema(description = "Those of the earlier version that are gone.")
          List<DifferenceFinding> fixed,
      @Schema(description = "Those that are still there.") List<DifferenceFinding> open,
      @JsonProperty("new") @Schema(description = "Those that were not there.")
          List<DifferenceFinding> added,
      @Schema(description = "Those that were there before the earlier version, and not in it.")
          List<DifferenceFinding> back) {}

  /**
   * A change of a field, or a row that has come or gone.
   *
   * @param cell null when the field stands in no cell
   * @param difference null when it is no number
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "CellDifference", description = "A field that has changed; a row, by its name.")
  public record CellRow(
      CellChange.What what,
      @Schema(
              description = "In the later version; in the earlier one where the row has gone.",
              example = "indicators[3].target")
          String path,
      @Schema(description = "In the earlier version; null: the row was not there.", nullable = true)
          @Nullable String was,
      @Schema(nullable = true) @Nullable String sheet,
      @Schema(example = "F17", nullable = true) @Nullable String cell,
      @Schema(description = "What people call it.") String name,
      @Schema(description = "What Excel showed; all of a row that has gone.") String old,
      @JsonProperty("new") @Schema(description = "What Excel shows; all of a row that has come.")
          String now,
      @Schema(description = "Both in one text, word by word.") List<TextPiece> pieces,
      @Schema(description = "By how much a number has grown.", type = "string", nullable = true)
          @Nullable String difference,
      @Schema(description = "The same in percent.", example = "25.05", nullable = true)
          @Nullable String percent,
      @Schema(description = "元, 万元 of money; null of all else.", nullable = true)
          @Nullable String unit,
      @Schema(description = "Codes of the findings of the earlier version at this field.")
          List<String> asked) {}

  /** Rows that stand elsewhere; those that moved together are one. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "MovedRows", description = "Indicators that stand elsewhere.")
  public record MovedRow(
      @Schema(example = "indicators[7].level3") String path,
      @Schema(example = "indicators[2].level3") String was,
      @Schema(nullable = true) @Nullable String sheet,
      @Schema(example = "C21", nullable = true) @Nullable String cell,
      @Schema(description = "The cell before.", example = "C16", nullable = true)
          @Nullable String from,
      List<String> names) {}

  static DifferenceResult of(Compared compared, Language language) {
    VersionDifference told = compared.difference();
    FindingChanges findings = told.findings();
    DifferenceFinding.Speaker old =
        new DifferenceFinding.Speaker(compared.from().messages(), language);
    DifferenceFinding.Speaker now =
        new DifferenceFinding.Speaker(compared.to().messages(), language);
    Wordings words = Wordings.in(language);
    return new DifferenceResult(
        compared.from().version(),
        compared.to().version(),
        new Findings(
            old.all(findings.fixed()),
            now.all(findings.open()),
            now.all(findings.added()),
            now.all(findings.back())),
        told.form().cells().stream().map(cell -> row(cell, compared, words)).toList(),
        told.form().moved().stream().map(DifferenceResult::row).toList(),
        // What became of remarks stands here once there are any.
        List.of());
  }

  private static CellRow row(CellChange change, Compared compared, Wordings words) {
    return new CellRow(
        change.what(),
        change.path().value(),
        change.was().map(FieldPath::value).orElse(null),
        change.place().map(CellRef::sheet).orElse(null),
        change.place().map(CellRef::a1).orElse(null),
        words.field(change),
        change.before(),
        change.after(),
        change.pieces(),
        change.amount().map(AmountChange::difference).map(BigDecimal::toPlainString).orElse(null),
        change.amount().flatMap(AmountChange::percent).map(BigDecimal::toPlainString).orElse(null),
        change.amount().flatMap(AmountChange::moneyUnit).orElse(null),
        VersionDifference.asking(change, compared.from().report().findings()).stream()
            .map(Finding::rule)
            .distinct()
            .toList());
  }

  private static MovedRow row(MovedRows rows) {
    return new MovedRow(
        rows.path().value(),
        rows.was().value(),
        rows.cell().map(CellRef::sheet).orElse(null),
        rows.cell().map(CellRef::a1).orElse(null),
        rows.stood().map(CellRef::a1).orElse(null),
        rows.names());
  }
}

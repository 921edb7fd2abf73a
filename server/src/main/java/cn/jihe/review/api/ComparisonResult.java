package cn.jihe.review.api;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.review.ComparisonService.Beside;
import cn.jihe.review.difference.DeclaredAndReached.Row;
import cn.jihe.review.difference.MoneyLine;
import cn.jihe.review.view.ComparisonView;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A self-evaluation beside the declaration that is in force. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "DeclarationComparison",
    description = "A self-evaluation beside the declaration that is in force.")
public record ComparisonResult(
    @Schema(description = "The version of the self-evaluation.", example = "1") int version,
    @Schema(description = "The declaration's dossier.") String declaration,
    @Schema(description = "Its version in force.", example = "2") int declared,
    List<IndicatorRow> indicators,
    @Schema(description = "The amounts of the year.") List<MoneyRow> money) {

  /** An indicator; what is only on one side has nulls on the other. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ComparedIndicatorRow", description = "An indicator as declared and evaluated.")
  public record IndicatorRow(
      @Schema(description = "In the declaration; null: only evaluated.", nullable = true)
          @Nullable String declaredPath,
      @Schema(description = "In the self-evaluation; null: only declared.", nullable = true)
          @Nullable String path,
      String level1,
      String level2,
      @Schema(nullable = true) @Nullable String declaredName,
      @Schema(nullable = true) @Nullable String name,
      @Schema(nullable = true) @Nullable String declaredTarget,
      @Schema(nullable = true) @Nullable String target,
      @Schema(description = "Whether both targets say the same, however they are written.")
          boolean sameTarget,
      @Schema(nullable = true) @Nullable String actual,
      @Schema(
              description = "How much of the target was reached; null: it cannot be said.",
              example = "98.50%",
              nullable = true)
          @Nullable String rate,
      @Schema(nullable = true) @Nullable String weight,
      @Schema(nullable = true) @Nullable String score,
      @Schema(
              description = "The score that this earns; null: it cannot be said.",
              example = "9.85",
              nullable = true)
          @Nullable String expectedScore,
      List<DifferenceFinding> findings) {}

  /** An amount of the year; nulls where one side has none. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ComparedMoneyRow", description = "An amount of the year.")
  public record MoneyRow(
      String name,
      @Schema(description = "As the declaration writes it.", nullable = true)
          @Nullable String applied,
      @Schema(description = "The same in the unit of the self-evaluation.", nullable = true)
          @Nullable String appliedInUnit,
      @Schema(description = "Of the self-evaluation.", example = "万元") String unit,
      @Schema(nullable = true) @Nullable String initialBudget,
      @Schema(nullable = true) @Nullable String fullYearBudget,
      @Schema(nullable = true) @Nullable String executed,
      @Schema(nullable = true) @Nullable String executionRate) {}

  static ComparisonResult of(Beside beside, Language language) {
    DifferenceFinding.Speaker speaker =
        new DifferenceFinding.Speaker(beside.evaluation().messages(), language);
    return new ComparisonResult(
        beside.evaluation().version(),
        beside.declaration().dossier().toString(),
        beside.declaration().version(),
        beside.told().rows().stream().map(row -> row(row, speaker)).toList(),
        beside.told().money().stream().map(ComparisonResult::row).toList());
  }

  private static IndicatorRow row(Row row, DifferenceFinding.Speaker speaker) {
    Optional<Indicator> was = row.declared();
    Optional<Indicator> is = row.evaluated();
    Indicator shown = is.or(() -> was).orElseThrow();
    return new IndicatorRow(
        was.map(one -> one.level3().path().value()).orElse(null),
        is.map(one -> one.level3().path().value()).orElse(null),
        shown.level1().text(),
        shown.level2().text(),
        was.map(Indicator::name).orElse(null),
        is.map(Indicator::name).orElse(null),
        text(was, Indicator::target),
        text(is, Indicator::target),
        row.sameTarget(),
        text(is, Indicator::actual),
        row.reached().map(ComparisonView::percent).orElse(null),
        text(is, Indicator::weight),
        text(is, Indicator::score),
        row.due().map(ComparisonView::points).orElse(null),
        speaker.all(row.findings()));
  }

  private static MoneyRow row(MoneyLine money) {
    Optional<FundRow> spent = money.spent();
    return new MoneyRow(
        money.name(),
        money.applied().map(Field::text).orElse(null),
        money.inUnit().map(BigDecimal::toPlainString).orElse(null),
        money.unit().label(),
        text(spent, FundRow::initialBudget),
        text(spent, FundRow::fullYearBudget),
        text(spent, FundRow::executed),
        text(spent, FundRow::executionRate));
  }

  private static <T> @Nullable String text(Optional<T> row, Function<T, Field> field) {
    return row.map(field).map(Field::text).orElse(null);
  }
}

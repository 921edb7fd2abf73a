package cn.jihe.overview.api;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.FormFigures.OfRule;
import cn.jihe.overview.Overview;
import cn.jihe.overview.Stage;
import cn.jihe.overview.UnitLine;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** FormFigures. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "Overview",
    description =
        "Each form counts once, with its newest version that is no attempt, or its newest attempt"
            + " where there are only such; for observers with the version in force.")
public record OverviewResult(
    @Schema(description = "When they were counted.") Instant asOf,
    @Nullable FormKind kind,
    @Schema(example = "2024", nullable = true) @Nullable Integer year,
    Amounts total,
    List<Unit> units,
    List<Rule> rules) {

  /**
   * How many.
   *
   * @param missing null when nobody knows
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OverviewAmounts")
  public record Amounts(
      @Schema(description = "Forms on record.", example = "20") int dossiers,
      @Schema(description = "With attempts only.", example = "1") int failed,
      @Schema(description = "Waiting for a decision.", example = "5") int waiting,
      @Schema(description = "Returned or withdrawn.", example = "2") int returned,
      @Schema(description = "Accepted or published.", example = "12") int accepted,
      @Schema(description = "Handed in after the deadline.", example = "1") int late,
      @Schema(
              description = "Expected and not handed in; null: no period of this kind and year.",
              example = "3",
              nullable = true)
          @Nullable Integer missing,
      @Schema(description = "Errors found.", example = "4") int errors,
      @Schema(description = "Warnings found.", example = "31") int warnings,
      @Schema(description = "Forms with errors.", example = "1") int withErrors,
      @Schema(description = "Forms with warnings.", example = "9") int withWarnings) {

    static Amounts of(UnitLine line) {
      return new Amounts(
          line.dossiers(),
          line.in(Stage.FAILED),
          line.in(Stage.WAITING),
          line.in(Stage.RETURNED),
          line.in(Stage.ACCEPTED),
          line.late(),
          line.missing().orElse(null),
          line.found().errors(),
          line.found().warnings(),
          line.withErrors(),
          line.withWarnings());
    }
  }

  /** One unit. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OverviewUnit")
  public record Unit(
      @Schema(description = "The organisation's id.") String organisation,
      @Schema(description = "What it is called.") String unit,
      @JsonUnwrapped Amounts amounts,
      @Schema(description = "When something happened last; null: never.", nullable = true)
          @Nullable Instant last) {

    static Unit of(UnitLine line) {
      UUID id = line.organisation();
      return new Unit(id.toString(), line.unit(), Amounts.of(line), line.last().orElse(null));
    }
  }

  /** What one rule found. */
  @Schema(name = "OverviewRule")
  public record Rule(
      @Schema(description = "Its code.", example = "T49") String rule,
      @Schema(description = "What it is called.") String name,
      Severity severity,
      @Schema(description = "In how many forms.", example = "7") int dossiers,
      @Schema(description = "How often in all.", example = "19") int findings) {

    static Rule of(OfRule one, RuleTexts texts, Language language) {
      return new Rule(
          one.rule(),
          texts.find(one.rule()).map(RuleInfo::name).map(name -> name.in(language)).orElse(""),
          one.severity(),
          one.dossiers(),
          one.findings());
    }
  }

  static OverviewResult of(Overview overview, RuleTexts texts, Language language) {
    return new OverviewResult(
        overview.asOf(),
        overview.choice().kind().orElse(null),
        overview.choice().year().orElse(null),
        Amounts.of(overview.total()),
        overview.units().stream().map(Unit::of).toList(),
        overview.rules().stream().map(one -> Rule.of(one, texts, language)).toList());
  }
}

package cn.jihe.review.view;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.review.ComparisonService.Beside;
import cn.jihe.review.difference.DeclaredAndReached.Row;
import cn.jihe.review.difference.MoneyLine;
import cn.jihe.rule.Finding;
import cn.jihe.rules.evaluation.DuePoints;
import cn.jihe.target.result.Share;
import cn.jihe.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * 申报—自评对照 as people read it.
 *
 * @param dossier of the self-evaluation
 * @param version of the self-evaluation
 * @param declaration dossier of the declaration
 * @param declared its version that is in force
 * @param moneyUnit of the amounts that are compared
 */
public record ComparisonView(
    String dossier,
    String project,
    String unit,
    int version,
    String declaration,
    int declared,
    List<RowLine> rows,
    List<AmountLine> money,
    String moneyUnit) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;
  private static final String TO = "–";

  /**
   * An indicator.
   *
   * @param side whether it is on both sides, in words; empty when it is
   * @param style {@code both}, {@code declared} or {@code evaluated}
   * @param differs whether the targets are not the same
   */
  public record RowLine(
      String style,
      String side,
      String level1,
      String level2,
      String name,
      String declaredName,
      String declaredTarget,
      String target,
      boolean differs,
      String actual,
      String rate,
      String weight,
      String score,
      String due,
      boolean scoreDiffers,
      List<FindingLine> findings) {}

  /** An amount of the year; empty texts where there is none. */
  public record AmountLine(
      String name,
      String applied,
      String asWritten,
      String initial,
      String fullYear,
      String executed,
      String rate) {}

  public static ComparisonView of(Beside beside, Language language) {
    Wordings words = Wordings.in(language);
    return new ComparisonView(
        beside.dossier().id().toString(),
        beside.evaluation().report().form().projectName().text(),
        beside.dossier().key().owner().unit().written(),
        beside.evaluation().version(),
        beside.declaration().dossier().toString(),
        beside.declaration().version(),
        beside.told().rows().stream().map(row -> line(row, beside, words)).toList(),
        beside.told().money().stream()
            .map(money -> line(money, beside.declaration().report().form().moneyUnit().label()))
            .toList(),
        beside.evaluation().report().form().moneyUnit().label());
  }

  private static RowLine line(Row row, Beside beside, Wordings words) {
    String style =
        row.evaluated().isEmpty() ? "declared" : row.declared().isEmpty() ? "evaluated" : "both";
    Indicator shown = row.evaluated().or(row::declared).orElseThrow();
    String declaredName = row.declared().map(Indicator::name).orElse("");
    return new RowLine(
        style,
        words.say("side." + style),
        shown.level1().text(),
        shown.level2().text(),
        shown.name(),
        declaredName.equals(shown.name()) ? "" : declaredName,
        row.declared().map(one -> one.target().text()).orElse(""),
        text(row.evaluated().map(Indicator::target)),
        row.declared().isPresent() && row.evaluated().isPresent() && !row.sameTarget(),
        text(row.evaluated().map(Indicator::actual)),
        row.reached().map(ComparisonView::percent).orElse(""),
        text(row.evaluated().map(Indicator::weight)),
        text(row.evaluated().map(Indicator::score)),
        row.due().map(ComparisonView::points).orElse(""),
        differs(row),
        row.findings().stream().map(one -> said(one, beside, words)).toList());
  }

  private static FindingLine said(Finding finding, Beside beside, Wordings words) {
    return FindingLine.of(finding, beside.evaluation().messages(), words);
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }

  /** Whether the score is none of those that are due; as the cell shows it. */
  public static boolean differs(Row row) {
    return row.due()
        .flatMap(
            due ->
                row.evaluated()
                    .flatMap(one -> one.score().amount())
                    .map(
                        score ->
                            score.shown().compareTo(rounded(due.least(), score.decimals())) < 0
                                || score.shown().compareTo(rounded(due.most(), score.decimals()))
                                    > 0))
        .orElse(false);
  }

  private static BigDecimal rounded(BigDecimal points, int decimals) {
    return points.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** From the least to the most, where they are not the same. */
  public static String percent(Share share) {
    String low = percent(share.low());
    String high = percent(share.high());
    return low.equals(high) ? low : low + TO + high;
  }

  private static String percent(BigDecimal share) {
    return share.multiply(HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** From the least to the most, where they are not the same. */
  public static String points(DuePoints due) {
    return due.least().compareTo(due.most()) == 0
        ? due.least().toPlainString()
        : due.least().toPlainString() + TO + due.most().toPlainString();
  }

  private static AmountLine line(MoneyLine money, String declaredUnit) {
    Optional<FundRow> spent = money.spent();
    String written = money.applied().map(Field::text).orElse("");
    return new AmountLine(
        money.name(),
        money.inUnit().map(Wordings::number).orElse(written),
        written.isEmpty() ? "" : written + " " + declaredUnit,
        spent.map(row -> row.initialBudget().text()).orElse(""),
        spent.map(row -> row.fullYearBudget().text()).orElse(""),
        spent.map(row -> row.executed().text()).orElse(""),
        spent.map(row -> row.executionRate().text()).orElse(""));
  }
}

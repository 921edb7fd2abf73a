package cn.jihe.remark;

import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.text.Shortening;
import cn.jihe.text.Wording;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names places of a form by what they mean: {@code 产出/质量/开机率/target}, {@code 年度资金总额/executed},
 * {@code annualGoal}; and {@code form} for all of it.
 */
public final class PlaceKeys {

  /** The form as a whole. */
  public static final String WHOLE = "form";

  private static final Pattern ROW =
      Pattern.compile("(indicators|funds\\.rows)\\[(\\d{1,6})]\\.(\\w+)");

  private static final Pattern DIVIDING = Pattern.compile("[/#@\\p{Cntrl}]");
  private static final int LONGEST_PART = 60;
  private static final LevelNames LEVELS = LevelNames.standard();

  private PlaceKeys() {}

  /**
   * A field of a row of a table.
   *
   * @param ofIndicators whether of the table of indicators, and not of that of money
   * @param index from 0
   * @param column the last part of its path
   */
  record RowField(boolean ofIndicators, int index, String column) {}

  /** The row of a field; empty when it stands in none. */
  static Optional<RowField> row(FieldPath path) {
    Matcher row = ROW.matcher(path.value());
    return row.matches()
        ? Optional.of(
            new RowField(
                row.group(1).equals("indicators"), Integer.parseInt(row.group(2)), row.group(3)))
        : Optional.empty();
  }

  /** The name of a field of this form. */
  static String of(Form form, FieldPath path) {
    return row(path)
        .map(
            row ->
                (row.ofIndicators()
                        ? of(form.indicators().get(row.index()))
                        : of(fundRows(form).get(row.index())))
                    + "/"
                    + row.column())
        .orElse(path.value());
  }

  /** Group, kind and name of an indicator. */
  static String of(Indicator indicator) {
    return level1(indicator) + "/" + level2(indicator) + "/" + clean(indicator.name());
  }

  /** The group, in one spelling. */
  private static String level1(Indicator indicator) {
    return LEVELS
        .group(indicator)
        .map(Level1::label)
        .orElseGet(() -> clean(indicator.level1().text()));
  }

  /** The kind, in one spelling. */
  private static String level2(Indicator indicator) {
    return LEVELS
        .kind(indicator)
        .map(Level2::label)
        .orElseGet(() -> clean(indicator.level2().text()));
  }

  static String of(FundRow row) {
    return clean(row.label());
  }

  static List<FundRow> fundRows(Form form) {
    return form instanceof SelfEvaluation evaluation ? evaluation.funds().rows() : List.of();
  }

  private static String clean(String text) {
    return Shortening.start(DIVIDING.matcher(Wording.plain(text)).replaceAll(""), LONGEST_PART);
  }
}

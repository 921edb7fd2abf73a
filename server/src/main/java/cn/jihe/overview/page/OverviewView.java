package cn.jihe.overview.page;

import java.util.List;
import java.util.Map;

/**
 * The overview as its page shows it.
 *
 * @param asOf „截至 …“
 * @param typed what is filled in, by the names of the fields
 * @param wrong why the filter does not hold; empty when it does
 * @param organisations that may be chosen
 * @param missingKnown whether somebody knows what is expected
 * @param switches to errors, and to warnings
 * @param workbook the address of the same as a workbook
 */
public record OverviewView(
    String asOf,
    Map<String, String> typed,
    String wrong,
    List<Option> years,
    List<Option> organisations,
    Says says,
    boolean missingKnown,
    List<UnitRow> units,
    List<Switch> switches,
    List<RuleRow> rules,
    String workbook) {

  public OverviewView {
    years = List.copyOf(years);
    organisations = List.copyOf(organisations);
    units = List.copyOf(units);
    switches = List.copyOf(switches);
    rules = List.copyOf(rules);
    typed = Map.copyOf(typed);
  }

  /** Something that may be chosen. */
  public record Option(String value, String text, boolean on) {}

  /** The main point of each chart, in a sentence. */
  public record Says(String progress, String rules, String units) {}

  /**
   * A number with the list behind it.
   *
   * @param share of the longest bar, from 0 to 100
   */
  public record Amount(int number, int share, String href) {}

  /**
   * One unit.
   *
   * @param missing empty when nobody knows
   * @param last empty when nothing ever happened
   */
  public record UnitRow(
      String unit,
      Amount dossiers,
      String missing,
      Amount failed,
      Amount returned,
      Amount waiting,
      Amount accepted,
      Amount late,
      Amount errors,
      Amount warnings,
      int withErrors,
      int withWarnings,
      String last) {}

  /** What one rule found. */
  public record RuleRow(String code, String name, Amount findings, int dossiers, String share) {}

  /** A way to look at it. */
  public record Switch(String text, String sign, String href, boolean on) {}
}

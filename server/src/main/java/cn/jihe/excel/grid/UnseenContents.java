package cn.jihe.excel.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What cells hold that nobody sees on the sheet. No form needs it; what depends on a corrected cell
 * is found by it.
 *
 * @param formulas where cells are formulas; the first {@link #MOST} at most
 * @param numbers those in whose format nothing is shown; the first {@link #MOST} at most
 * @param everything whether nothing at all of the sheet could be read
 */
public record UnseenContents(
    List<CellPlace> formulas, Map<CellPlace, BigDecimal> numbers, boolean everything) {

  /** So many are kept of either kind. */
  public static final int MOST = 5_000;

  /** Nothing. */
  public static final UnseenContents NONE = new UnseenContents(List.of(), Map.of());

  /** All of a sheet whose XML breaks. */
  static final UnseenContents EVERYTHING = new UnseenContents(List.of(), Map.of(), true);

  /** Of a sheet that was read. */
  public UnseenContents(List<CellPlace> formulas, Map<CellPlace, BigDecimal> numbers) {
    this(formulas, numbers, false);
  }

  public UnseenContents {
    formulas = List.copyOf(formulas);
    numbers = Map.copyOf(numbers);
  }
}

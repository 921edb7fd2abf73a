package cn.jihe.excel.correct;

import cn.jihe.excel.correct.PlainFormula.At;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.UnseenContents;
import cn.jihe.excel.mark.splice.XmlNode;
import cn.jihe.file.WorkTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The plain formulas of a workbook and their results. Only those are calculated that depend on what
 * has changed, or have no result at all.
 */
final class FormulaResults {

  /** With more in a workbook than this, those behind are left to Excel. */
  static final int MOST_FORMULAS = 5_000;

  private final List<PlainFormula> withResult = new ArrayList<>();
  private final List<PlainFormula> withoutResult = new ArrayList<>();

  private FormulaResults() {}

  /** Of a workbook without formulas. */
  static FormulaResults none() {
    return new FormulaResults();
  }

  /**
   * Reads the formulas.
   *
   * @param cells those with formulas
   * @param grids as they were read
   */
  static FormulaResults of(Map<At, XmlNode> cells, List<Grid> grids) throws IOException {
    if (cells.isEmpty() || grids.stream().anyMatch(FormulaResults::holdsMoreThanIsKnown)) {
      return none();
    }
    FormulaResults results = new FormulaResults();
    try (XSSFWorkbook names = Calculation.scratch(grids)) {
      FormulaParsing parsing = new FormulaParsing(grids, XSSFEvaluationWorkbook.create(names));
      cells.forEach(parsing::note);
      cells.forEach(
          (at, cell) -> {
            WorkTime.check();
            parsing.read(at, cell).ifPresent(each -> results.add(each, cell));
          });
      return results;
    } catch (IllegalArgumentException noNamesForSheets) {
      return none();
    }
  }

  private void add(PlainFormula formula, XmlNode cell) {
    (stored(cell).isPresent() ? withResult : withoutResult).add(formula);
  }

  private static boolean holdsMoreThanIsKnown(Grid grid) {
    return grid.unseen().numbers().size() >= UnseenContents.MOST;
  }

  /** The result that a cell with a formula has stored; empty when it is no number. */
  static Optional<Double> stored(XmlNode cell) {
    try {
      return cell.child("v").map(value -> Double.valueOf(value.text().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Results that may have become others.
   *
   * @param changed cells that have
   * @param grids with what they hold now
   */
  Map<At, Double> after(Set<At> changed, List<Grid> grids) throws IOException {
    List<At> other = new ArrayList<>(changed);
    withoutResult.forEach(formula -> other.add(formula.cell()));
    List<PlainFormula> renewed = new ArrayList<>(withoutResult);
    renewed.addAll(Dependents.of(withResult, other));
    return renewed.isEmpty() ? Map.of() : Calculation.of(renewed, grids);
  }
}

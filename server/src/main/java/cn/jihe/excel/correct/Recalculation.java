package cn.jihe.excel.correct;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Brings stored results of formulas up to date after cells have changed. Only plain arithmetic is
 * calculated here: a stranger's formula may take for ever. The rest is left to Excel, which is told
 * to calculate when it opens the file.
 */
final class Recalculation {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\()");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]{}#\"]");
  private static final Set<String> KNOWN = Set.of("SUM", "ROUND", "MIN", "MAX", "IF", "ABS");
  private static final int LONGEST = 200;
  private static final int MOST_FORMULAS = 5000;

  private Recalculation() {}

  static void of(Workbook workbook) {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    int formulas = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA && formulas++ < MOST_FORMULAS) {
            renew(cell, evaluator);
          }
        }
      }
    }
    if (formulas > 0) {
      workbook.setForceFormulaRecalculation(true);
    }
  }

  /** Only numbers are renewed, and only where they differ: what is right is not written again. */
  private static void renew(Cell cell, FormulaEvaluator evaluator) {
    if (cell.getCachedFormulaResultType() != CellType.NUMERIC || !isPlain(cell.getCellFormula())) {
      return;
    }
    try {
      CellValue value = evaluator.evaluate(cell);
      if (value.getCellType() == CellType.NUMERIC
          && value.getNumberValue() != cell.getNumericCellValue()) {
        evaluator.evaluateFormulaCell(cell);
      }
    } catch (RuntimeException notOurs) {
      // What POI cannot calculate keeps its stored result until Excel opens the file.
      return;
    }
  }

  private static boolean isPlain(String formula) {
    if (formula.length() > LONGEST || FORBIDDEN.matcher(formula).find()) {
      return false;
    }
    Matcher words = WORD.matcher(formula);
    while (words.find()) {
      if (!KNOWN.contains(words.group())) {
        return false;
      }
    }
    return true;
  }
}

package cn.jihe.excel.correct;

import cn.jihe.file.WorkTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Brings stored results of an .xls's plain formulas up to date after cells have changed. */
final class Recalculation {

  private static final int MOST_FORMULAS = 5000;

  private Recalculation() {}

  static void of(Workbook workbook) {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    int formulas = 0;
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        WorkTime.check();
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
    if (cell.getCachedFormulaResultType() != CellType.NUMERIC
        || !PlainArithmetic.is(cell.getCellFormula())) {
      return;
    }
    try {
      CellValue value = evaluator.evaluate(cell);
      if (value.getCellType() == CellType.NUMERIC
          && value.getNumberValue() != cell.getNumericCellValue()) {
        evaluator.evaluateFormulaCell(cell);
      }
    } catch (RuntimeException | StackOverflowError notOurs) {
      // What POI cannot calculate keeps its stored result until Excel opens the file.
      return;
    }
  }
}

package cn.jihe.excel.correct;

import cn.jihe.excel.grid.CellTaker;
import cn.jihe.excel.mark.AnnotatedWorkbook;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.rule.Change;
import cn.jihe.text.Digits;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Puts corrections into the cells of a workbook and changes nothing else. */
public final class Corrector {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

  private final WorkbookOpener opener;

  public Corrector(WorkbookOpener opener) {
    this.opener = opener;
  }

  /**
   * The workbook with these cells corrected. A formula is never replaced. A number stays a number
   * where its format shows it as the correction says; the cell's format stays in any case.
   *
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public CorrectedWorkbook correct(String fileName, byte[] bytes, List<Change> corrections)
      throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return opened.read(
          workbook -> {
            List<Change> done = new ArrayList<>();
            for (Change correction : corrections) {
              if (put(workbook, correction)) {
                done.add(correction);
              }
            }
            Recalculation.of(workbook);
            return new CorrectedWorkbook(AnnotatedWorkbook.of(workbook, opened.format()), done);
          });
    }
  }

  private static boolean put(Workbook workbook, Change correction) {
    Sheet sheet = workbook.getSheet(correction.cell().sheet());
    Row row = sheet == null ? null : sheet.getRow(correction.cell().row());
    Cell cell = row == null ? null : row.getCell(correction.cell().column());
    if (cell == null || cell.getCellType() == CellType.FORMULA) {
      return false;
    }
    boolean number = cell.getCellType() == CellType.NUMERIC;
    if (number && putNumber(cell, correction.after())) {
      return true;
    }
    cell.setCellValue(correction.after());
    return true;
  }

  /** A cell formatted as percent holds 0.9225 for 92.25%. */
  private static boolean putNumber(Cell cell, String text) {
    double before = cell.getNumericCellValue();
    for (BigDecimal candidate : numbers(text)) {
      cell.setCellValue(candidate.doubleValue());
      if (shows(cell, text)) {
        return true;
      }
    }
    cell.setCellValue(before);
    return false;
  }

  private static List<BigDecimal> numbers(String text) {
    String plain = plain(text);
    return number(plain).map(number -> List.of(number, number.movePointLeft(2))).orElse(List.of());
  }

  /** The same number with the same unit, however many zeros stand behind it. */
  private static boolean shows(Cell cell, String text) {
    String shown = plain(new CellTaker(false).take(cell).text());
    return value(shown).isPresent()
        && value(shown).equals(value(plain(text)))
        && shown.endsWith("%") == plain(text).endsWith("%");
  }

  private static Optional<BigDecimal> value(String plain) {
    return number(plain).map(BigDecimal::stripTrailingZeros);
  }

  private static Optional<BigDecimal> number(String plain) {
    return Digits.areFew(plain) && NUMBER.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace("%", "")))
        : Optional.empty();
  }

  private static String plain(String text) {
    return Wording.plain(text).replace(",", "");
  }
}

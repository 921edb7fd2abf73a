package cn.jihe.excel.mark.xls;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.KeptView;
import cn.jihe.excel.mark.content.ResultContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** Our sheet in a workbook: put there, known again, and taken away. */
final class XlsResultSheet {

  /** Out of sight as well: what was replaced in the palette. */
  private static final int COLOURS_COLUMN = ResultContent.KEPT_COLUMN + 1;

  private XlsResultSheet() {}

  /**
   * Adds the sheet and opens the workbook on it. It stays last: POI redirects formulas and print
   * areas when a sheet is moved.
   */
  static Sheet add(Workbook workbook, String name) {
    KeptView before = viewOf(workbook);
    Sheet sheet = workbook.createSheet(freeName(workbook, name));
    keep(before, sheet);
    int index = workbook.getSheetIndex(sheet);
    select(workbook, List.of(index));
    activate(workbook, index);
    return sheet;
  }

  /** Adds another sheet behind it, on which nothing opens. */
  static Sheet addBeside(Workbook workbook, String name) {
    return workbook.createSheet(freeName(workbook, name));
  }

  private static String freeName(Workbook workbook, String name) {
    String free = WorkbookUtil.createSafeSheetName(name);
    for (int i = 2; workbook.getSheet(free) != null; i++) {
      free = name + "(" + i + ")";
    }
    return free;
  }

  /**
   * Removes every sheet of ours; the workbook opens again where it did. Says whether there were
   * any.
   */
  static boolean clean(Workbook workbook) {
    boolean any = false;
    for (int index = workbook.getNumberOfSheets() - 1; index >= 0; index--) {
      if (OwnMark.isOn(workbook.getSheetAt(index))) {
        Optional<KeptView> before = keptIn(workbook.getSheetAt(index));
        workbook.removeSheetAt(index);
        before.ifPresent(view -> restore(view, workbook));
        any = true;
      }
    }
    return any;
  }

  private static KeptView viewOf(Workbook workbook) {
    List<Integer> selected =
        IntStream.range(0, workbook.getNumberOfSheets())
            .filter(index -> workbook.getSheetAt(index).isSelected())
            .boxed()
            .toList();
    return new KeptView(workbook.getActiveSheetIndex(), workbook.getFirstVisibleTab(), selected);
  }

  /** Out of sight, in a hidden column of our sheet. */
  private static void keep(KeptView view, Sheet sheet) {
    Row row = sheet.createRow(0);
    row.createCell(ResultContent.KEPT_COLUMN).setCellValue(view.written());
    sheet.setColumnHidden(ResultContent.KEPT_COLUMN, true);
    sheet.setColumnHidden(COLOURS_COLUMN, true);
  }

  /** Keeps what was replaced in the palette. */
  static void keepColours(Sheet sheet, String written) {
    sheet.getRow(0).createCell(COLOURS_COLUMN).setCellValue(written);
  }

  /** What was replaced in the palette; empty where nobody says it. */
  static String keptColours(Workbook workbook) {
    for (Sheet sheet : workbook) {
      if (OwnMark.isOn(sheet)) {
        return kept(sheet, COLOURS_COLUMN);
      }
    }
    return "";
  }

  /** Of the sheet of remarks nothing. */
  private static Optional<KeptView> keptIn(Sheet sheet) {
    return Optional.of(kept(sheet, ResultContent.KEPT_COLUMN))
        .filter(text -> !text.isEmpty())
        .map(KeptView::of);
  }

  private static String kept(Sheet sheet, int column) {
    Cell kept = sheet.getRow(0).getCell(column);
    boolean isText = kept != null && kept.getCellType() == CellType.STRING;
    return isText ? kept.getStringCellValue() : "";
  }

  private static void restore(KeptView view, Workbook workbook) {
    int last = workbook.getNumberOfSheets() - 1;
    select(workbook, view.selected());
    activate(workbook, Math.min(view.active(), last));
    int first = Math.min(view.firstVisible(), last);
    if (workbook.getFirstVisibleTab() != first) {
      workbook.setFirstVisibleTab(first);
    }
  }

  /** What is so already is not written again, so that cleaned sheets are as they were. */
  private static void select(Workbook workbook, List<Integer> selected) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetAt(i).isSelected() != selected.contains(i)) {
        workbook.getSheetAt(i).setSelected(selected.contains(i));
      }
    }
  }

  private static void activate(Workbook workbook, int index) {
    if (workbook.getActiveSheetIndex() != index) {
      workbook.setActiveSheet(index);
    }
  }
}

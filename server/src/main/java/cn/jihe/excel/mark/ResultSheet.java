package cn.jihe.excel.mark;

import cn.jihe.excel.grid.OwnMark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** Our sheet in a workbook: put there, known again, and taken away. */
public final class ResultSheet {

  private ResultSheet() {}

  /**
   * Adds the sheet and opens the workbook on it. First in .xlsx; last in .xls, where POI redirects
   * formulas and print areas when a sheet is moved.
   */
  static Sheet add(Workbook workbook, String name) {
    View before = View.of(workbook);
    Sheet sheet = workbook.createSheet(freeName(workbook, name));
    if (!(workbook instanceof HSSFWorkbook)) {
      workbook.setSheetOrder(sheet.getSheetName(), 0);
    }
    before.keepIn(sheet);
    View.onlyOn(workbook, workbook.getSheetIndex(sheet));
    return sheet;
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
        View before = View.keptIn(workbook.getSheetAt(index));
        workbook.removeSheetAt(index);
        before.restore(workbook);
        any = true;
      }
    }
    return any;
  }

  /** On which sheets a workbook opens; counted without ours. */
  record View(int active, int firstVisible, List<Integer> selected) {

    private static final int COLUMN = 25;

    static View of(Workbook workbook) {
      List<Integer> selected =
          IntStream.range(0, workbook.getNumberOfSheets())
              .filter(index -> workbook.getSheetAt(index).isSelected())
              .boxed()
              .toList();
      return new View(workbook.getActiveSheetIndex(), workbook.getFirstVisibleTab(), selected);
    }

    static void onlyOn(Workbook workbook, int index) {
      select(workbook, List.of(index));
      activate(workbook, index);
      showFrom(workbook, index == 0 ? 0 : Math.min(workbook.getFirstVisibleTab(), index));
    }

    /** Out of sight, in a hidden column of our sheet. */
    void keepIn(Sheet sheet) {
      Row row = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
      StringBuilder text = new StringBuilder().append(active).append(',').append(firstVisible);
      selected.forEach(index -> text.append(',').append(index));
      row.createCell(COLUMN).setCellValue(text.toString());
      sheet.setColumnHidden(COLUMN, true);
    }

    static View keptIn(Sheet sheet) {
      Cell kept = sheet.getRow(0).getCell(COLUMN);
      String text =
          kept == null || kept.getCellType() != CellType.STRING ? "" : kept.getStringCellValue();
      if (!text.matches("\\d{1,5}(,\\d{1,5})+")) {
        return new View(0, 0, List.of(0));
      }
      List<Integer> numbers = Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
      return new View(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
    }

    void restore(Workbook workbook) {
      int last = workbook.getNumberOfSheets() - 1;
      select(workbook, selected);
      activate(workbook, Math.min(active, last));
      showFrom(workbook, Math.min(firstVisible, last));
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

    private static void showFrom(Workbook workbook, int index) {
      if (workbook.getFirstVisibleTab() != index) {
        workbook.setFirstVisibleTab(index);
      }
    }
  }
}

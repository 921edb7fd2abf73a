package cn.jihe.excel.grid;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.RawValue;
import cn.jihe.support.Opening;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads an .xlsx twice, by our reader and by POI's user model, and tells where they differ. */
final class Readers {

  private Readers() {}

  /**
   * The differences, each a line that begins with its kind; none when both read the same or neither
   * reads anything.
   */
  static List<String> differences(byte[] bytes) {
    List<Grid> poi;
    String poiFails = "";
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      poi = PoiGrids.take(workbook);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      poi = List.of();
      poiFails = e.getClass().getSimpleName();
    }
    List<Grid> ours;
    try (OpenedWorkbook opened = Opening.OPENER.open("a.xlsx", bytes)) {
      ours = WorkbookGrids.take(opened);
    } catch (RefusedWorkbook refused) {
      return poiFails.isEmpty() ? List.of("only POI reads it: " + refused.getMessage()) : List.of();
    }
    return poiFails.isEmpty() ? differences(ours, poi) : List.of("only we read it: " + poiFails);
  }

  private static List<String> differences(List<Grid> ours, List<Grid> poi) {
    List<String> found = new ArrayList<>();
    if (ours.size() != poi.size()) {
      found.add("number of sheets: " + ours.size() + " " + poi.size());
      return found;
    }
    for (int i = 0; i < ours.size(); i++) {
      differences(ours.get(i), poi.get(i), found);
    }
    return found;
  }

  private static void differences(Grid ours, Grid poi, List<String> found) {
    if (!ours.sheet().equals(poi.sheet())) {
      found.add("name of a sheet: " + ours.sheet() + " " + poi.sheet());
    }
    if (ours.hidden().isSheet() != poi.hidden().isSheet()) {
      found.add("hidden sheet: " + ours.sheet());
    }
    TreeSet<Integer> rows = new TreeSet<>(ours.filledRows(0, ours.lastRow()));
    rows.addAll(poi.filledRows(0, poi.lastRow()));
    for (int row : rows) {
      TreeSet<Integer> columns = new TreeSet<>();
      ours.filled(row).forEach(cell -> columns.add(cell.column()));
      poi.filled(row).forEach(cell -> columns.add(cell.column()));
      for (int column : columns) {
        String where = ours.sheet() + "!" + ours.ref(row, column).a1() + " ";
        value(ours.value(row, column), poi.value(row, column), where, found);
        Span span = ours.span(row, column);
        if (!span.equals(poi.span(row, column))) {
          found.add("merged: " + where + span + " " + poi.span(row, column));
        }
        if (ours.hidden().hidesRows(span) != poi.hidden().hidesRows(span)) {
          found.add("hidden row: " + where);
        }
        if (ours.hidden().hidesColumns(span) != poi.hidden().hidesColumns(span)) {
          found.add("hidden column: " + where);
        }
      }
    }
  }

  private static void value(RawValue ours, RawValue poi, String where, List<String> found) {
    if (ours.equals(poi)) {
      return;
    }
    String kind =
        ours.trouble() != poi.trouble()
            ? "trouble"
            : !ours.text().equals(poi.text()) ? "text" : ours.date() == null ? "number" : "date";
    found.add(kind + ": " + where + ours + " " + poi);
  }
}

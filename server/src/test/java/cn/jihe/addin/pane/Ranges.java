package cn.jihe.addin.pane;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Ranges of cells as an add-in reaches them. */
final class Ranges {

  private static final int LAST_ROW = 1_048_575;
  private static final int LAST_COLUMN = 16_383;

  private final OpenWorkbook workbook;
  private final Sheets sheets;

  Ranges(OpenWorkbook workbook, Sheets sheets) {
    this.workbook = workbook;
    this.sheets = sheets;
  }

  /** By an address such as {@code B2} or {@code B2:C3}; the whole sheet when empty. */
  ExcelObject at(XSSFSheet sheet, String address) {
    if (address.isEmpty()) {
      return range(sheet, new CellRangeAddress(0, LAST_ROW, 0, LAST_COLUMN));
    }
    return range(sheet, parsed(address));
  }

  static CellRangeAddress parsed(String address) {
    String plain = address.substring(address.lastIndexOf('!') + 1).replace("$", "");
    if (!plain.matches("[A-Za-z]{1,3}\\d{1,7}(:[A-Za-z]{1,3}\\d{1,7})?")) {
      throw RichError.invalidArgument();
    }
    return CellRangeAddress.valueOf(plain);
  }

  /** That an add-in was given before. */
  ExcelObject referred(String reference) {
    int bar = reference.indexOf('|');
    return range(
        sheets.byId(reference.substring(0, bar)),
        CellRangeAddress.valueOf(reference.substring(bar + 1)));
  }

  /** The cells of a sheet that have something in them; nothing when none has. */
  ExcelObject used(XSSFSheet sheet, boolean valuesOnly) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (!valuesOnly || cell.getCellType() != CellType.BLANK) {
          cells.add(cell);
        }
      }
    }
    if (cells.isEmpty()) {
      return ExcelObject.NOTHING;
    }
    return range(
        sheet,
        new CellRangeAddress(
            cells.stream().mapToInt(Cell::getRowIndex).min().orElseThrow(),
            cells.stream().mapToInt(Cell::getRowIndex).max().orElseThrow(),
            cells.stream().mapToInt(Cell::getColumnIndex).min().orElseThrow(),
            cells.stream().mapToInt(Cell::getColumnIndex).max().orElseThrow()));
  }

  ExcelObject range(XSSFSheet sheet, CellRangeAddress range) {
    int rows = range.getLastRow() - range.getFirstRow() + 1;
    int columns = range.getLastColumn() - range.getFirstColumn() + 1;
    return new ExcelObject("Range")
        .known("_ReferenceId", workbook.id(sheet) + "|" + range.formatAsString())
        .read("Address", () -> address(sheet, range))
        .read("RowIndex", range::getFirstRow)
        .read("ColumnIndex", range::getFirstColumn)
        .read("RowCount", () -> rows)
        .read("ColumnCount", () -> columns)
        .read("CellCount", () -> rows * columns)
        .read("Text", () -> table(sheet, range, Shown::text))
        .read("Values", () -> table(sheet, range, Shown::value))
        .read("Formulas", () -> table(sheet, range, Shown::formula))
        .read("ValueTypes", () -> table(sheet, range, Shown::type))
        .read("NumberFormat", () -> table(sheet, range, Shown::format))
        .write("Values", table -> edit(sheet, range, table))
        .write("Formulas", table -> edit(sheet, range, table))
        .write("NumberFormat", table -> format(sheet, range, table))
        .lead("Worksheet", () -> sheets.sheet(sheet))
        .lead("Format", () -> format(sheet, range))
        .lead("ConditionalFormats", () -> new ConditionalFormats(workbook, this, sheet).in(range))
        .call("GetCell", a -> cell(sheet, range, a.number(0), a.number(1)))
        .call("GetUsedRangeOrNullObject", a -> used(sheet, a.flag(0)))
        .run("Select", a -> workbook.select(sheet, range));
  }

  private ExcelObject cell(XSSFSheet sheet, CellRangeAddress range, int row, int column) {
    int r = range.getFirstRow() + row;
    int c = range.getFirstColumn() + column;
    return range(sheet, new CellRangeAddress(r, r, c, c));
  }

  private static String address(XSSFSheet sheet, CellRangeAddress range) {
    String name = sheet.getSheetName();
    boolean plain = name.matches("[\\p{L}_][\\p{L}\\p{N}_.]*");
    return (plain ? name : "'" + name.replace("'", "''") + "'") + "!" + range.formatAsString();
  }

  private static <T> List<List<T>> table(
      XSSFSheet sheet, CellRangeAddress range, Function<Shown, T> what) {
    if (range.getNumberOfCells() > 5_000_000) {
      throw new RichError("ResponsePayloadSizeLimitExceeded", "The response is too large.");
    }
    List<List<T>> rows = new ArrayList<>();
    for (int r = range.getFirstRow(); r <= range.getLastRow(); r++) {
      List<T> row = new ArrayList<>();
      for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
        row.add(what.apply(Shown.at(sheet, r, c)));
      }
      rows.add(row);
    }
    return rows;
  }

  private void edit(XSSFSheet sheet, CellRangeAddress range, JsonNode table) {
    Protection.demandUnlocked(sheet, range);
    each(sheet, range, table, Typing::put);
    workbook.edited(sheet, range, true);
  }

  private void format(XSSFSheet sheet, CellRangeAddress range, JsonNode table) {
    Protection.demandFormatting(sheet);
    each(sheet, range, table, (cell, format) -> Typing.format(cell, format.asText()));
    workbook.dirty(true);
  }

  private interface Setter {

    void set(XSSFCell cell, JsonNode value);
  }

  /** One value for all cells, or a table of the range's size. */
  private static void each(XSSFSheet sheet, CellRangeAddress range, JsonNode table, Setter setter) {
    int rows = range.getLastRow() - range.getFirstRow() + 1;
    int columns = range.getLastColumn() - range.getFirstColumn() + 1;
    boolean fits = table.size() == rows;
    for (JsonNode row : table) {
      fits &= row.size() == columns;
    }
    if (table.isArray() && !fits) {
      throw RichError.invalidArgument();
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        JsonNode value = table.isArray() ? table.get(r).get(c) : table;
        setter.set(cell(sheet, range.getFirstRow() + r, range.getFirstColumn() + c), value);
      }
    }
  }

  static XSSFCell cell(XSSFSheet sheet, int r, int c) {
    XSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
    return row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private ExcelObject format(XSSFSheet sheet, CellRangeAddress range) {
    return new ExcelObject("RangeFormat").lead("Fill", () -> fill(sheet, range));
  }

  private ExcelObject fill(XSSFSheet sheet, CellRangeAddress range) {
    return new ExcelObject("RangeFill")
        .read("Color", () -> same(sheet, range, Fills::colour))
        .read("Pattern", () -> same(sheet, range, Fills::pattern))
        .write("Color", colour -> paint(sheet, range, c -> Fills.fill(c, colour.asText())))
        .run("Clear", a -> paint(sheet, range, Fills::clear));
  }

  /** What all the cells have; null where they differ. */
  private static String same(
      XSSFSheet sheet, CellRangeAddress range, Function<XSSFCellStyle, String> what) {
    Set<String> all = new HashSet<>();
    range.forEach(
        address -> {
          XSSFRow row = sheet.getRow(address.getRow());
          XSSFCell cell = row == null ? null : row.getCell(address.getColumn());
          XSSFCellStyle none = sheet.getWorkbook().getCellStyleAt(0);
          all.add(
              what.apply(
                  Objects.requireNonNullElse(cell == null ? null : cell.getCellStyle(), none)));
        });
    return all.size() == 1 ? all.iterator().next() : null;
  }

  private void paint(XSSFSheet sheet, CellRangeAddress range, Consumer<XSSFCell> brush) {
    Protection.demandFormatting(sheet);
    range.forEach(address -> brush.accept(cell(sheet, address.getRow(), address.getColumn())));
    workbook.dirty(true);
  }
}

package cn.jihe.excel.write;

import cn.jihe.text.Shortening;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook of plain tables, one a sheet. Every text stays a text, whatever it begins with.
 *
 * @param tables in the order of their sheets
 */
public record TableBook(List<Table> tables) {

  private static final int IN_MEMORY = 100;
  private static final int WIDTH_OF_SIGN = 256;
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  public TableBook {
    tables = List.copyOf(tables);
  }

  /**
   * A table.
   *
   * @param name of its sheet; a fixed name that needs no cleaning
   * @param rows each with a value for every column: an {@link Integer}, or anything else as text
   */
  public record Table(String name, List<Column> columns, List<List<Object>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A column.
   *
   * @param width in signs
   */
  public record Column(String title, int width) {}

  /** As an .xlsx file. */
  public byte[] bytes() {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      // Usual sizes are written as they are in usual files: not every program reads the others.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      CellStyle head = head(workbook);
      CellStyle body = workbook.createCellStyle();
      body.setWrapText(true);
      body.setVerticalAlignment(VerticalAlignment.TOP);
      for (Table table : tables) {
        write(table, workbook.createSheet(table.name()), head, body);
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CellStyle head(SXSSFWorkbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle head = workbook.createCellStyle();
    head.setFont(bold);
    head.setWrapText(true);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return head;
  }

  private static void write(Table table, SXSSFSheet sheet, CellStyle head, CellStyle body) {
    Row titles = sheet.createRow(0);
    for (int i = 0; i < table.columns().size(); i++) {
      sheet.setColumnWidth(i, table.columns().get(i).width() * WIDTH_OF_SIGN);
      put(titles.createCell(i), table.columns().get(i).title(), head);
    }
    int last = Math.min(table.rows().size(), MOST_ROWS);
    for (int row = 0; row < last; row++) {
      Row line = sheet.createRow(row + 1);
      List<Object> values = table.rows().get(row);
      for (int i = 0; i < values.size(); i++) {
        put(line.createCell(i), values.get(i), body);
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, last, 0, table.columns().size() - 1));
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void put(Cell cell, Object value, CellStyle style) {
    cell.setCellStyle(style);
    if (value instanceof Integer number) {
      cell.setCellValue(number);
    } else {
      cell.setCellValue(Shortening.start(String.valueOf(value), LONGEST));
    }
  }
}

package cn.jihe.support;

import cn.jihe.excel.grid.CellTaker;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.PoiGrids;
import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** A workbook in which single cells are overwritten, their looks left as they are. */
public final class MutableWorkbook {

  private final Workbook workbook;

  public MutableWorkbook(byte[] bytes) {
    try {
      this.workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public void write(CellRef at, JsonNode value) {
    put(cell(at), value);
  }

  /** The value as the reader takes it from a cell with the looks of the one there. */
  RawValue taken(CellRef at, JsonNode value, CellTaker taker) {
    Sheet aside = workbook.createSheet();
    try {
      Cell cell = aside.createRow(at.row()).createCell(at.column());
      cell.setCellStyle(cell(at).getCellStyle());
      put(cell, value);
      return taker.take(cell);
    } finally {
      workbook.removeSheetAt(workbook.getSheetIndex(aside));
    }
  }

  /** Every sheet as the reader takes it. */
  List<Grid> grids(CellTaker taker) {
    return PoiGrids.take(workbook, taker);
  }

  private Cell cell(CellRef at) {
    return workbook
        .getSheet(at.sheet())
        .getRow(at.row())
        .getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static void put(Cell cell, JsonNode value) {
    if (value.isNull()) {
      cell.setBlank();
    } else if (value.isNumber()) {
      cell.setCellValue(value.asDouble());
    } else if (value.isTextual()) {
      cell.setCellValue(value.asText());
    } else if (value.has("error")) {
      cell.setCellErrorValue(FormulaError.forString(value.get("error").asText()).getCode());
    } else if (value.has("formula")) {
      cell.setBlank();
      cell.setCellFormula(value.get("formula").asText());
      if (value.has("result")) {
        ((XSSFCell) cell).getCTCell().setV(value.get("result").asText());
      }
    } else {
      cell.setCellValue(value.get("number").asDouble());
      cell.setCellStyle(formatted(cell, value.get("format").asText()));
    }
  }

  private static CellStyle formatted(Cell cell, String format) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }
}

package cn.jihe.support;

import cn.jihe.form.CellRef;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
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
    CellReference reference = new CellReference(at.a1());
    Row row = workbook.getSheet(at.sheet()).getRow(reference.getRow());
    Cell cell = row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
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
      cell.setCellStyle(formatted(cell.getCellStyle(), value.get("format").asText()));
    }
  }

  private CellStyle formatted(CellStyle like, String format) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(like);
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

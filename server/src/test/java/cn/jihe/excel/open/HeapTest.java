package cn.jihe.excel.open;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.file.Limits;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tests run with 512 MB of heap: what the limits let in has to fit, with room for its texts.
 */
@Isolated("needs the heap for itself")
@Tag("heap")
class HeapTest {

  private static final int CELLS = Limits.DEFAULT.cells();
  private static final int COLUMNS = 20;

  @Test
  void theHeapIsAsSmallAsPromised() {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(512L << 20);
  }

  @ParameterizedTest
  @CsvSource({
    "400000, <c r=\"@\" s=\"0\"><v>12.5</v></c>",
    "400000, <c r=\"@\" s=\"0\" t=\"s\"><v>#</v></c>",
    "400000, <c r=\"@\" t=\"inlineStr\"><is><t>内容#</t></is></c>"
  })
  void soManyCellsOfAnXlsxFit(int cells, String cell) throws Exception {
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      texts.append("<si><t>单元格内容").append(i).append("</t></si>");
    }
    byte[] bytes =
        RawPackage.workbook().sharedStrings(texts).sheet(rows(cells, cell, 10_000)).bytes();
    texts.setLength(0);
    texts.trimToSize();
    assertThat(textsOf(bytes)).hasSize(cells);
  }

  @Test
  void cellsWithASharedTextOfTheirOwnEachFit() throws Exception {
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < CELLS; i++) {
      texts.append("<si><t>单元格内容").append(i).append("</t></si>");
    }
    RawPackage workbook = RawPackage.workbook().sharedStrings(texts);
    texts.setLength(0);
    texts.trimToSize();
    byte[] bytes = workbook.sheet(rows(CELLS, "<c r=\"@\" t=\"s\"><v>#</v></c>", CELLS)).bytes();
    assertThat(textsOf(bytes)).hasSize(CELLS);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"TEXT", "FORMULA"})
  void fourHundredThousandCellsOfAnXlsFit(String kind) throws Exception {
    assertThat(textsOf(xls(kind))).hasSize(CELLS);
  }

  /** Keeps every text, as whoever reads the forms has to. */
  private static List<String> textsOf(byte[] bytes) throws RefusedWorkbook {
    List<String> texts = new ArrayList<>();
    try (OpenedWorkbook opened = Opening.OPENER.open("a", bytes)) {
      for (Grid grid : WorkbookGrids.take(opened)) {
        for (int row : grid.filledRows(0, grid.lastRow())) {
          grid.filled(row).forEach(cell -> texts.add(cell.text()));
        }
      }
    }
    return texts;
  }

  private static StringBuilder rows(int cells, String cell, int texts) {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int i = 0; i < cells; i++) {
      int row = i / COLUMNS + 1;
      if (i % COLUMNS == 0) {
        rows.append(i == 0 ? "" : "</row>").append("<row r=\"").append(row).append("\">");
      }
      String name = CellReference.convertNumToColString(i % COLUMNS) + row;
      rows.append(cell.replace("@", name).replace("#", String.valueOf(i % texts)));
    }
    return rows.append("</row></sheetData>");
  }

  private static byte[] xls(String kind) throws Exception {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet();
      for (int i = 0; i < CELLS; i++) {
        HSSFRow row = i % COLUMNS == 0 ? sheet.createRow(i / COLUMNS) : sheet.getRow(i / COLUMNS);
        Cell cell = row.createCell(i % COLUMNS);
        if (kind.equals("TEXT")) {
          cell.setCellValue("内容" + i);
        } else {
          cell.setCellFormula("SUM(A1:A2)");
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}

package cn.jihe.addin.pane;

import cn.jihe.support.FilledDeclaration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that clerks have open. */
final class Workbooks {

  private Workbooks() {}

  /** Nothing of ours in it. */
  static byte[] salaries() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("工资");
      String[][] rows = {{"姓名", "岗位工资", "实发"}, {"张三", "5200", "4800"}, {"李四", "6100", "5500"}};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          Typing.put(Ranges.cell(sheet, r, c), rows[r][c]);
        }
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fourteen published self-evaluations, the first with 10.00 for execution in I6. */
  static byte[] evaluations() {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/real/workbooks/004-sheets.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A declaration with poor targets, in which a clerk has painted, noted and set formats. */
  static byte[] colourful() {
    byte[] form = new FilledDeclaration().withPoorTargets().xlsx();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Fills.fill(sheet.getRow(12).getCell(4), "#00B050");
      XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
      XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule("LEN($E13)>6");
      rule.createPatternFormatting().setFillBackgroundColor(Fills.colour("#FFFF00"));
      formats.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("E13:E20")}, rule);
      XSSFComment note =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 6, 12, 8, 15));
      note.setAddress(new CellAddress("E14"));
      note.setString("问过社区");
      note.setAuthor("王");
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A declaration to correct, with texts in cells of all kinds. */
  static byte[] kinds() {
    byte[] form =
        new FilledDeclaration()
            .with("E13", ">=24场")
            .with("E19", "≥80．00（％）")
            .with("E8", "１００，０００.00")
            .with("B6", "2024年1月1日")
            .xlsx();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Typing.format(sheet.getRow(12).getCell(4), "@");
      Typing.put(sheet.getRow(19).getCell(4), "95%");
      Typing.put(sheet.getRow(8).getCell(4), "10.00");
      Typing.format(sheet.getRow(8).getCell(4), "#,##0.00");
      Typing.put(sheet.getRow(6).getCell(4), "90,000.00");
      Fills.fill(sheet.getRow(6).getCell(4), "#FFFF00");
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}

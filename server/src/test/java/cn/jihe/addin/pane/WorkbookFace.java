package cn.jihe.addin.pane;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * All that a user could see in a workbook or find on looking closer, line by line, so that two
 * states of it can be compared: contents, styles, conditional formats, notes, and the rest of each
 * sheet's part as it is written. The numbers of styles are left out: they are not to be seen.
 */
final class WorkbookFace {

  private WorkbookFace() {}

  static List<String> of(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        sheet((XSSFSheet) sheet, lines);
      }
      workbook
          .getAllNames()
          .forEach(
              name -> lines.add("name " + name.getNameName() + " " + name.getRefersToFormula()));
      lines.add(
          "properties " + workbook.getProperties().getCustomProperties().getUnderlyingProperties());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Lines that went, with a minus before them, and lines that came, with a plus. */
  static List<String> differences(List<String> before, byte[] now) {
    List<String> after = of(now);
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
        .toList();
  }

  private static void sheet(XSSFSheet sheet, List<String> lines) {
    String name = sheet.getSheetName();
    for (Row row : sheet) {
      for (Cell cell : row) {
        String face = face((XSSFCell) cell);
        if (!face.isEmpty()) {
          lines.add(name + "!" + cell.getAddress() + " " + face);
        }
      }
    }
    for (CTConditionalFormatting each : sheet.getCTWorksheet().getConditionalFormattingArray()) {
      for (CTCfRule rule : each.getCfRuleArray()) {
        lines.add(name + " conditional " + each.getSqref() + " " + face(sheet, rule));
      }
    }
    sheet.getCellComments().entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().formatAsString()))
        .forEach(
            each ->
                lines.add(
                    name
                        + "!"
                        + each.getKey()
                        + " note "
                        + each.getValue().getAuthor()
                        + ": "
                        + each.getValue().getString()));
    lines.add(name + " protected " + sheet.getCTWorksheet().getSheetProtection());
    lines.add(name + " merged " + sheet.getMergedRegions());
    lines.add(name + " validations " + sheet.getCTWorksheet().getDataValidations());
    lines.add(name + " columns " + Arrays.toString(sheet.getCTWorksheet().getColsArray()));
  }

  private static String face(XSSFCell cell) {
    var style = cell.getCellStyle();
    String content = cell.getCellType() == CellType.BLANK ? "" : cell.getCellType() + " " + cell;
    String look =
        String.join(
            " ",
            style.getDataFormatString(),
            Fills.pattern(style),
            Fills.colour(style),
            String.valueOf(style.getFont().getCTFont()),
            style.getBorderTop()
                + "/"
                + style.getBorderBottom()
                + "/"
                + style.getBorderLeft()
                + "/"
                + style.getBorderRight(),
            style.getAlignment() + "/" + style.getVerticalAlignment() + "/" + style.getWrapText(),
            style.getLocked() + "/" + style.getQuotePrefixed());
    boolean plain = content.isEmpty() && style.getIndex() == 0;
    return plain ? "" : content + " | " + look.replaceAll("\\s+", " ");
  }

  private static String face(XSSFSheet sheet, CTCfRule rule) {
    String dxf =
        rule.isSetDxfId()
            ? String.valueOf(sheet.getWorkbook().getStylesSource().getDxfAt((int) rule.getDxfId()))
            : "";
    return rule.getPriority()
        + " "
        + Arrays.toString(rule.getFormulaArray())
        + " "
        + rule.getType()
        + " "
        + dxf;
  }
}

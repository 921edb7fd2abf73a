package cn.jihe.excel;

import cn.jihe.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the result sheet looks; made once for a workbook. */
final class ResultStyles {

  private static final String FONT = "微软雅黑";

  private final Workbook workbook;
  final CellStyle title;
  final CellStyle line;
  final CellStyle header;
  final CellStyle text;
  final CellStyle centred;
  final CellStyle link;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);

  ResultStyles(Workbook workbook) {
    this.workbook = workbook;
    title = style(font(16, true, IndexedColors.AUTOMATIC), false);
    line = style(font(11, false, IndexedColors.AUTOMATIC), false);
    header = style(font(11, true, IndexedColors.WHITE), true);
    fill(header, IndexedColors.DARK_TEAL);
    header.setAlignment(HorizontalAlignment.CENTER);
    Font plain = font(10, false, IndexedColors.AUTOMATIC);
    text = style(plain, true);
    centred = style(plain, true);
    centred.setAlignment(HorizontalAlignment.CENTER);
    Font linked = font(10, false, IndexedColors.BLUE);
    linked.setUnderline(Font.U_SINGLE);
    link = style(linked, true);
    link.setAlignment(HorizontalAlignment.CENTER);
    severities.put(Severity.ERROR, severity(IndexedColors.ROSE));
    severities.put(Severity.WARNING, severity(IndexedColors.LIGHT_YELLOW));
    severities.put(Severity.NOTE, severity(IndexedColors.PALE_BLUE));
  }

  CellStyle of(Severity severity) {
    return severities.getOrDefault(severity, centred);
  }

  private CellStyle severity(IndexedColors colour) {
    CellStyle style = style(font(10, true, IndexedColors.AUTOMATIC), true);
    style.setAlignment(HorizontalAlignment.CENTER);
    fill(style, colour);
    return style;
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private Font font(int points, boolean bold, IndexedColors colour) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    if (colour != IndexedColors.AUTOMATIC) {
      font.setColor(colour.getIndex());
    }
    return font;
  }

  private CellStyle style(Font font, boolean inTable) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(inTable ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setWrapText(inTable);
    if (inTable) {
      style.setBorderTop(BorderStyle.HAIR);
      style.setBorderBottom(BorderStyle.HAIR);
      style.setBorderLeft(BorderStyle.HAIR);
      style.setBorderRight(BorderStyle.HAIR);
    }
    return style;
  }
}

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
    HorizontalAlignment left = HorizontalAlignment.LEFT;
    HorizontalAlignment centre = HorizontalAlignment.CENTER;
    IndexedColors none = IndexedColors.AUTOMATIC;
    Font plain = font(10, false, none);
    title = style(font(16, true, none), false, left, none);
    line = style(font(11, false, none), false, left, none);
    header = style(font(11, true, IndexedColors.WHITE), true, centre, IndexedColors.DARK_TEAL);
    text = style(plain, true, left, none);
    centred = style(plain, true, centre, none);
    link = style(font(10, false, IndexedColors.BLUE, Font.U_SINGLE), true, centre, none);
    severities.put(Severity.ERROR, severity(IndexedColors.ROSE));
    severities.put(Severity.WARNING, severity(IndexedColors.LIGHT_YELLOW));
    severities.put(Severity.NOTE, severity(IndexedColors.PALE_BLUE));
  }

  CellStyle of(Severity severity) {
    return severities.getOrDefault(severity, centred);
  }

  private CellStyle severity(IndexedColors colour) {
    Font bold = font(10, true, IndexedColors.AUTOMATIC);
    return style(bold, true, HorizontalAlignment.CENTER, colour);
  }

  private Font font(int points, boolean bold, IndexedColors colour) {
    return font(points, bold, colour, Font.U_NONE);
  }

  /**
   * A workbook annotated again has our fonts and styles already; it must not grow with each turn.
   */
  private Font font(int points, boolean bold, IndexedColors colour, byte underline) {
    short index = (colour == IndexedColors.AUTOMATIC ? IndexedColors.BLACK : colour).getIndex();
    short height = (short) (points * 20);
    Font known =
        workbook.findFont(bold, index, height, FONT, false, false, Font.SS_NONE, underline);
    if (known != null) {
      return known;
    }
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeight(height);
    font.setBold(bold);
    font.setColor(index);
    font.setUnderline(underline);
    return font;
  }

  private CellStyle style(
      Font font, boolean inTable, HorizontalAlignment alignment, IndexedColors fill) {
    Look look = new Look(font.getIndex(), inTable, alignment, fill);
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      if (look.isOf(workbook.getCellStyleAt(i))) {
        return workbook.getCellStyleAt(i);
      }
    }
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    look.giveTo(style);
    return style;
  }

  private record Look(
      int font, boolean inTable, HorizontalAlignment alignment, IndexedColors fill) {

    boolean isOf(CellStyle style) {
      boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
      return style.getFontIndex() == font
          && style.getAlignment() == alignment
          && style.getVerticalAlignment() == vertical()
          && style.getWrapText() == inTable
          && style.getBorderTop() == border()
          && filled == (fill != IndexedColors.AUTOMATIC)
          && (!filled || style.getFillForegroundColor() == fill.getIndex());
    }

    void giveTo(CellStyle style) {
      style.setAlignment(alignment);
      style.setVerticalAlignment(vertical());
      style.setWrapText(inTable);
      style.setBorderTop(border());
      style.setBorderBottom(border());
      style.setBorderLeft(border());
      style.setBorderRight(border());
      if (fill != IndexedColors.AUTOMATIC) {
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
    }

    private VerticalAlignment vertical() {
      return inTable ? VerticalAlignment.TOP : VerticalAlignment.CENTER;
    }

    private BorderStyle border() {
      return inTable ? BorderStyle.HAIR : BorderStyle.NONE;
    }
  }
}

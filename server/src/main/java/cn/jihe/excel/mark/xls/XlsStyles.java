package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.CellStyleName;
import cn.jihe.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** How the result sheet looks; made once for a workbook. */
final class XlsStyles {

  private static final String FONT = "微软雅黑";
  private static final IndexedColors NO_FILL = IndexedColors.AUTOMATIC;

  private final Workbook workbook;
  private final Map<CellStyleName, CellStyle> styles = new EnumMap<>(CellStyleName.class);

  XlsStyles(Workbook workbook) {
    this.workbook = workbook;
    HorizontalAlignment left = HorizontalAlignment.LEFT;
    HorizontalAlignment centre = HorizontalAlignment.CENTER;
    Font plain = font(10, false, IndexedColors.BLACK, Font.U_NONE);
    Font bold = font(10, true, IndexedColors.BLACK, Font.U_NONE);
    Font white = font(11, true, IndexedColors.WHITE, Font.U_NONE);
    Font blue = font(10, false, IndexedColors.BLUE, Font.U_SINGLE);
    outside(CellStyleName.TITLE, font(18, true, IndexedColors.DARK_TEAL, Font.U_NONE));
    outside(CellStyleName.BAD, font(12, true, IndexedColors.DARK_RED, Font.U_NONE));
    outside(CellStyleName.GOOD, font(12, true, IndexedColors.GREEN, Font.U_NONE));
    outside(CellStyleName.LINE, plain);
    inTable(CellStyleName.HEADER, white, centre, IndexedColors.DARK_TEAL);
    inTable(CellStyleName.TEXT, plain, left, NO_FILL);
    inTable(CellStyleName.CENTRED, plain, centre, NO_FILL);
    inTable(CellStyleName.GROUP_TEXT, bold, left, IndexedColors.GREY_25_PERCENT);
    inTable(CellStyleName.GROUP_CENTRED, bold, centre, IndexedColors.GREY_25_PERCENT);
    inTable(CellStyleName.LINK, blue, centre, NO_FILL);
    for (Severity severity : Severity.values()) {
      IndexedColors nearest = XlsTints.PALETTE.getOrDefault(severity, IndexedColors.ROSE);
      inTable(CellStyleName.of(severity), bold, centre, nearest);
    }
  }

  CellStyle of(CellStyleName name) {
    return Objects.requireNonNull(styles.get(name));
  }

  private void outside(CellStyleName name, Font font) {
    styles.put(
        name, style(font, new XlsLook(font.getIndex(), false, HorizontalAlignment.LEFT, NO_FILL)));
  }

  private void inTable(
      CellStyleName name, Font font, HorizontalAlignment alignment, IndexedColors fill) {
    styles.put(name, style(font, new XlsLook(font.getIndex(), true, alignment, fill)));
  }

  /**
   * A workbook annotated again has our fonts and styles already; it must not grow with each turn.
   */
  private Font font(int points, boolean bold, IndexedColors colour, byte underline) {
    short height = (short) (points * 20);
    Font known =
        workbook.findFont(
            bold, colour.getIndex(), height, FONT, false, false, Font.SS_NONE, underline);
    if (known != null) {
      return known;
    }
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeight(height);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    font.setUnderline(underline);
    return font;
  }

  private CellStyle style(Font font, XlsLook look) {
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
}

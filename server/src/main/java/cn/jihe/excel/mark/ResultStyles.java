package cn.jihe.excel.mark;

import cn.jihe.excel.mark.ResultLook.Fill;
import cn.jihe.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** How the result sheet looks; made once for a workbook. */
final class ResultStyles {

  private static final String FONT = "微软雅黑";

  private static final XSSFColor GROUP = colour(0xF2F2F2);

  private final Workbook workbook;
  final CellStyle title;
  final CellStyle bad;
  final CellStyle good;
  final CellStyle line;
  final CellStyle header;
  final CellStyle link;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);
  private final CellStyle text;
  private final CellStyle centred;
  private final CellStyle groupText;
  private final CellStyle groupCentred;

  ResultStyles(Workbook workbook) {
    this.workbook = workbook;
    HorizontalAlignment left = HorizontalAlignment.LEFT;
    HorizontalAlignment centre = HorizontalAlignment.CENTER;
    Font plain = font(10, false, IndexedColors.AUTOMATIC);
    Font bold = font(10, true, IndexedColors.AUTOMATIC);
    title = style(font(18, true, IndexedColors.DARK_TEAL), false, left, Fill.NONE);
    bad = style(font(12, true, IndexedColors.DARK_RED), false, left, Fill.NONE);
    good = style(font(12, true, IndexedColors.GREEN), false, left, Fill.NONE);
    line = style(plain, false, left, Fill.NONE);
    header =
        style(font(11, true, IndexedColors.WHITE), true, centre, fill(IndexedColors.DARK_TEAL));
    text = style(plain, true, left, Fill.NONE);
    centred = style(plain, true, centre, Fill.NONE);
    Fill grey = new Fill(IndexedColors.GREY_25_PERCENT, GROUP);
    groupText = style(bold, true, left, grey);
    groupCentred = style(bold, true, centre, grey);
    link = style(font(10, false, IndexedColors.BLUE, Font.U_SINGLE), true, centre, Fill.NONE);
    for (Severity severity : Severity.values()) {
      XSSFColor colour = new XSSFColor(SharedFills.colour(severity), null);
      IndexedColors nearest = Tints.PALETTE.getOrDefault(severity, IndexedColors.ROSE);
      severities.put(severity, style(bold, true, centre, new Fill(nearest, colour)));
    }
  }

  private static XSSFColor colour(int rgb) {
    return new XSSFColor(
        new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }

  /** Of a palette's colour; .xlsx knows the same colours. */
  private static Fill fill(IndexedColors indexed) {
    return new Fill(indexed, null);
  }

  /** In the colour that flagged cells have. */
  CellStyle of(Severity severity) {
    return severities.getOrDefault(severity, centred);
  }

  /** Of texts in the table; a line that heads several stands out. */
  CellStyle text(boolean heads) {
    return heads ? groupText : text;
  }

  CellStyle centred(boolean heads) {
    return heads ? groupCentred : centred;
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

  private CellStyle style(Font font, boolean inTable, HorizontalAlignment alignment, Fill fill) {
    ResultLook look = new ResultLook(font.getIndex(), inTable, alignment, fill);
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

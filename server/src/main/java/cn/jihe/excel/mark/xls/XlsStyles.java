package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.CellStyleName;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.excel.mark.xls.XlsFonts.Wanted;
import cn.jihe.excel.mark.xls.XlsLook.Kind;
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
  private static final short DARK = IndexedColors.DARK_TEAL.getIndex();

  private final Workbook workbook;
  private final XlsFonts fonts;
  private final Map<CellStyleName, CellStyle> styles = new EnumMap<>(CellStyleName.class);

  XlsStyles(Workbook workbook, XlsFonts fonts, XlsPalette palette) {
    this.workbook = workbook;
    this.fonts = fonts;
    HorizontalAlignment left = HorizontalAlignment.LEFT;
    HorizontalAlignment centre = HorizontalAlignment.CENTER;
    Font plain = font(10, false, IndexedColors.BLACK);
    Font bold = font(10, true, IndexedColors.BLACK);
    Font link = fonts.of(new Wanted(FONT, 10, false, IndexedColors.BLUE.getIndex(), Font.U_SINGLE));
    short group = palette.index(MarkColour.GROUP, IndexedColors.GREY_25_PERCENT);
    short clean = palette.index(MarkColour.CLEAN, IndexedColors.LIGHT_GREEN);
    outside(CellStyleName.TITLE, font(18, true, IndexedColors.DARK_TEAL));
    outside(CellStyleName.BAD, font(12, true, IndexedColors.DARK_RED));
    outside(CellStyleName.GOOD, font(12, true, IndexedColors.GREEN));
    outside(CellStyleName.LINE, plain);
    outside(CellStyleName.BAND, font(11, true, IndexedColors.DARK_TEAL));
    inTable(CellStyleName.HEADER, font(11, true, IndexedColors.WHITE), centre, DARK);
    inTable(CellStyleName.TEXT, plain, left, XlsLook.NO_FILL);
    inTable(CellStyleName.CENTRED, plain, centre, XlsLook.NO_FILL);
    inTable(CellStyleName.GROUP_TEXT, bold, left, group);
    inTable(CellStyleName.GROUP_CENTRED, bold, centre, group);
    inTable(CellStyleName.LINK, link, centre, XlsLook.NO_FILL);
    inTable(CellStyleName.CLEAN, bold, centre, clean);
    add(CellStyleName.TYPED, new XlsLook(plain.getIndex(), Kind.TYPED, left, XlsLook.NO_FILL));
    for (Severity severity : Severity.values()) {
      inTable(CellStyleName.of(severity), bold, centre, palette.tint(severity));
    }
  }

  CellStyle of(CellStyleName name) {
    return Objects.requireNonNull(styles.get(name));
  }

  private Font font(int points, boolean bold, IndexedColors colour) {
    return fonts.of(new Wanted(FONT, points, bold, colour.getIndex(), Font.U_NONE));
  }

  private void outside(CellStyleName name, Font font) {
    HorizontalAlignment left = HorizontalAlignment.LEFT;
    add(name, new XlsLook(font.getIndex(), Kind.OUTSIDE, left, XlsLook.NO_FILL));
  }

  private void inTable(CellStyleName name, Font font, HorizontalAlignment alignment, short fill) {
    add(name, new XlsLook(font.getIndex(), Kind.IN_TABLE, alignment, fill));
  }

  /** What the workbook has already is found again. */
  private void add(CellStyleName name, XlsLook look) {
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      if (look.isOf(workbook.getCellStyleAt(i))) {
        styles.put(name, workbook.getCellStyleAt(i));
        return;
      }
    }
    CellStyle style = workbook.createCellStyle();
    style.setFont(workbook.getFontAt(look.font()));
    look.giveTo(style);
    styles.put(name, style);
  }
}

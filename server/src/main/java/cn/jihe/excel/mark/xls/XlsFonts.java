package cn.jihe.excel.mark.xls;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The fonts of what we write. A workbook annotated again has them already; it must not grow with
 * each turn.
 */
final class XlsFonts {

  private static final int TWENTIETHS = 20;

  private final Workbook workbook;
  private final Map<Wanted, Font> fonts = new HashMap<>();

  XlsFonts(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * What a font is to be.
   *
   * @param colour of the palette
   * @param underline as POI counts it
   */
  record Wanted(String name, int points, boolean bold, short colour, byte underline) {}

  Font of(Wanted wanted) {
    return fonts.computeIfAbsent(wanted, this::find);
  }

  private Font find(Wanted wanted) {
    short height = (short) (wanted.points * TWENTIETHS);
    Font known =
        workbook.findFont(
            wanted.bold,
            wanted.colour,
            height,
            wanted.name,
            false,
            false,
            Font.SS_NONE,
            wanted.underline);
    if (known != null) {
      return known;
    }
    Font font = workbook.createFont();
    font.setFontName(wanted.name);
    font.setFontHeight(height);
    font.setBold(wanted.bold);
    font.setColor(wanted.colour);
    font.setUnderline(wanted.underline);
    return font;
  }
}

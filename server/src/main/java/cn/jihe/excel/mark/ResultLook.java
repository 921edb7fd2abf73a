package cn.jihe.excel.mark;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * How cells of the result sheet look, given to a style and known again in one.
 *
 * @param font its number in the workbook
 * @param inTable with borders and wrapped
 */
record ResultLook(int font, boolean inTable, HorizontalAlignment alignment, Fill fill) {

  /**
   * A background.
   *
   * @param indexed of the palette that .xls has
   * @param exact for .xlsx; null for the palette's colour there too
   */
  record Fill(IndexedColors indexed, @Nullable XSSFColor exact) {

    static final Fill NONE = new Fill(IndexedColors.AUTOMATIC, null);

    private void giveTo(CellStyle style) {
      if (indexed == IndexedColors.AUTOMATIC) {
        return;
      }
      if (style instanceof XSSFCellStyle xssf && exact != null) {
        xssf.setFillForegroundColor(exact);
      } else {
        style.setFillForegroundColor(indexed.getIndex());
      }
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private boolean isOf(CellStyle style) {
      boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
      if (!filled || indexed == IndexedColors.AUTOMATIC) {
        return !filled && indexed == IndexedColors.AUTOMATIC;
      }
      if (style instanceof XSSFCellStyle xssf && exact != null) {
        XSSFColor colour = xssf.getFillForegroundXSSFColor();
        return colour != null && Arrays.equals(colour.getARGB(), exact.getARGB());
      }
      return style.getFillForegroundColor() == indexed.getIndex();
    }
  }

  boolean isOf(CellStyle style) {
    return style.getFontIndex() == font
        && style.getAlignment() == alignment
        && style.getVerticalAlignment() == VerticalAlignment.CENTER
        && style.getWrapText() == inTable
        && style.getBorderTop() == border()
        && style.getQuotePrefixed() == inTable
        && fill.isOf(style);
  }

  void giveTo(CellStyle style) {
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(inTable);
    // What begins like a formula stays text, also when someone edits the cell.
    style.setQuotePrefixed(inTable);
    style.setBorderTop(border());
    style.setBorderBottom(border());
    style.setBorderLeft(border());
    style.setBorderRight(border());
    fill.giveTo(style);
  }

  private BorderStyle border() {
    return inTable ? BorderStyle.HAIR : BorderStyle.NONE;
  }
}

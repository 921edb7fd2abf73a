package cn.jihe.excel.mark.xls;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How cells of the result sheet look, given to a style and known again in one.
 *
 * @param font its number in the workbook
 * @param inTable with borders and wrapped
 * @param fill of the palette; {@link IndexedColors#AUTOMATIC} for none
 */
record XlsLook(int font, boolean inTable, HorizontalAlignment alignment, IndexedColors fill) {

  boolean isOf(CellStyle style) {
    return style.getFontIndex() == font
        && style.getAlignment() == alignment
        && style.getVerticalAlignment() == VerticalAlignment.CENTER
        && style.getWrapText() == inTable
        && style.getBorderTop() == border()
        && style.getQuotePrefixed() == inTable
        && isFilledAs(style);
  }

  private boolean isFilledAs(CellStyle style) {
    boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    return filled
        ? style.getFillForegroundColor() == fill.getIndex()
        : fill == IndexedColors.AUTOMATIC;
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
    if (fill != IndexedColors.AUTOMATIC) {
      style.setFillForegroundColor(fill.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private BorderStyle border() {
    return inTable ? BorderStyle.HAIR : BorderStyle.NONE;
  }
}

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
 * @param kind what the cells are for
 * @param fill of the palette; {@link #NO_FILL} for none
 */
record XlsLook(int font, Kind kind, HorizontalAlignment alignment, short fill) {

  static final short NO_FILL = IndexedColors.AUTOMATIC.getIndex();

  /** The number format of texts, whatever they begin with. */
  private static final short TEXT = 49;

  /** What cells are for. */
  enum Kind {
    OUTSIDE,
    /** With borders and wrapped. */
    IN_TABLE,
    /** The same, for people to type texts into. */
    TYPED
  }

  boolean isOf(CellStyle style) {
    return style.getFontIndex() == font
        && style.getAlignment() == alignment
        && style.getVerticalAlignment() == VerticalAlignment.CENTER
        && style.getWrapText() == inTable()
        && style.getBorderTop() == border()
        && style.getQuotePrefixed() == inTable()
        && style.getLocked() != isTyped()
        && style.getDataFormat() == format()
        && isFilledAs(style);
  }

  private boolean isFilledAs(CellStyle style) {
    boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    return filled ? style.getFillForegroundColor() == fill : fill == NO_FILL;
  }

  void giveTo(CellStyle style) {
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(inTable());
    // What begins like a formula stays text, also when someone edits the cell.
    style.setQuotePrefixed(inTable());
    style.setLocked(!isTyped());
    style.setDataFormat(format());
    style.setBorderTop(border());
    style.setBorderBottom(border());
    style.setBorderLeft(border());
    style.setBorderRight(border());
    if (inTable()) {
      short grey = IndexedColors.GREY_50_PERCENT.getIndex();
      style.setTopBorderColor(grey);
      style.setBottomBorderColor(grey);
      style.setLeftBorderColor(grey);
      style.setRightBorderColor(grey);
    }
    if (fill != NO_FILL) {
      style.setFillForegroundColor(fill);
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private boolean inTable() {
    return kind != Kind.OUTSIDE;
  }

  private boolean isTyped() {
    return kind == Kind.TYPED;
  }

  private short format() {
    return isTyped() ? TEXT : 0;
  }

  private BorderStyle border() {
    return inTable() ? BorderStyle.HAIR : BorderStyle.NONE;
  }
}

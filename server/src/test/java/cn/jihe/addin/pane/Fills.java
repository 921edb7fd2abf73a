package cn.jihe.addin.pane;

import java.util.Locale;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The background of a cell as an add-in sees and sets it. */
final class Fills {

  private Fills() {}

  /** A style of its own for this cell, like the one it has. */
  static XSSFCellStyle copy(XSSFCell cell) {
    XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    return style;
  }

  /** {@code #RRGGBB}; white where there is no fill, as in Excel. */
  static String colour(XSSFCellStyle style) {
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return "#FFFFFF";
    }
    return hex(style.getFillForegroundColorColor());
  }

  /** {@code #RRGGBB}; black where Excel would choose. */
  static String hex(XSSFColor colour) {
    byte[] rgb = colour == null ? null : colour.getRGBWithTint();
    if (rgb == null) {
      return "#000000";
    }
    return String.format("#%02X%02X%02X", rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff);
  }

  /** The colour that an add-in names as {@code #RRGGBB}. */
  static XSSFColor colour(String hex) {
    if (!hex.matches("#[0-9A-Fa-f]{6}")) {
      throw RichError.invalidArgument();
    }
    int rgb = Integer.parseInt(hex.substring(1).toUpperCase(Locale.ROOT), 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  static String pattern(XSSFCellStyle style) {
    return switch (style.getFillPattern()) {
      case NO_FILL -> "None";
      case SOLID_FOREGROUND -> "Solid";
      default -> "Gray50";
    };
  }

  static void fill(XSSFCell cell, String hex) {
    XSSFCellStyle style = copy(cell);
    style.setFillForegroundColor(colour(hex));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    cell.setCellStyle(style);
  }

  static void clear(XSSFCell cell) {
    XSSFCellStyle style = copy(cell);
    style.setFillPattern(FillPatternType.NO_FILL);
    cell.setCellStyle(style);
  }
}

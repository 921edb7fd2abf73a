package cn.jihe.excel.mark;

import cn.jihe.rule.Severity;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.xssf.model.StylesTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * The fills of our conditional formats in an .xlsx. POI makes a new one for every rule and removes
 * none; so that a workbook does not grow with each annotation, each stands there once and is found
 * again.
 */
final class SharedFills {

  private static final Map<Severity, byte[]> COLOURS =
      Map.of(
          Severity.ERROR, argb(0xFF, 0xC7, 0xCE),
          Severity.WARNING, argb(0xFF, 0xE6, 0x99),
          Severity.NOTE, argb(0xDD, 0xEB, 0xF7));

  private SharedFills() {}

  private static byte[] argb(int red, int green, int blue) {
    return new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue};
  }

  static byte[] colour(Severity severity) {
    return COLOURS.getOrDefault(severity, argb(0xFF, 0xC7, 0xCE));
  }

  /** The number of the fill in the table of styles. */
  static int of(StylesTable styles, Severity severity) {
    byte[] colour = colour(severity);
    for (int i = 0; i < styles._getDXfsSize(); i++) {
      if (isOnly(styles.getDxfAt(i), colour)) {
        return i;
      }
    }
    CTDxf made = CTDxf.Factory.newInstance();
    CTPatternFill pattern = made.addNewFill().addNewPatternFill();
    pattern.setPatternType(STPatternType.SOLID);
    pattern.addNewBgColor().setRgb(colour);
    return styles.putDxf(made) - 1;
  }

  private static boolean isOnly(CTDxf dxf, byte[] colour) {
    if (!dxf.isSetFill() || dxf.isSetFont() || dxf.isSetBorder() || dxf.isSetNumFmt()) {
      return false;
    }
    CTFill fill = dxf.getFill();
    return fill.isSetPatternFill()
        && fill.getPatternFill().isSetBgColor()
        && !fill.getPatternFill().isSetFgColor()
        && Arrays.equals(fill.getPatternFill().getBgColor().getRgb(), colour);
  }
}

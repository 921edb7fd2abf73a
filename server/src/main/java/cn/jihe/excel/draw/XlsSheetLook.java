package cn.jihe.excel.draw;

import cn.jihe.excel.draw.CellLook.Across;
import cn.jihe.excel.draw.CellLook.Side;
import cn.jihe.excel.draw.CellLook.Upright;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** How a sheet of an .xls looks, as POI has it. */
final class XlsSheetLook implements SheetLook {

  /** POI counts widths in such parts of a character. */
  private static final double PART = 256;

  private final Sheet sheet;
  private final Map<Short, CellLook> known = new HashMap<>();

  XlsSheetLook(Sheet sheet) {
    this.sheet = sheet;
  }

  @Override
  public CellLook cell(int row, int column) {
    CellStyle style = style(row, column);
    return style == null
        ? CellLook.PLAIN
        : known.computeIfAbsent(style.getIndex(), index -> look(style));
  }

  private @Nullable CellStyle style(int row, int column) {
    Row held = sheet.getRow(row);
    Cell cell = held == null ? null : held.getCell(column);
    if (cell != null) {
      return cell.getCellStyle();
    }
    CellStyle ofRow = held == null || !held.isFormatted() ? null : held.getRowStyle();
    return ofRow == null ? sheet.getColumnStyle(column) : ofRow;
  }

  private CellLook look(CellStyle style) {
    Across across =
        switch (style.getAlignment()) {
          case CENTER, CENTER_SELECTION, DISTRIBUTED -> Across.CENTER;
          case RIGHT -> Across.RIGHT;
          case LEFT, FILL, JUSTIFY -> Across.LEFT;
          case GENERAL -> Across.GENERAL;
        };
    Upright upright =
        switch (style.getVerticalAlignment()) {
          case CENTER, DISTRIBUTED -> Upright.MIDDLE;
          case TOP, JUSTIFY -> Upright.TOP;
          case BOTTOM -> Upright.BOTTOM;
        };
    return new CellLook(
        across,
        upright,
        sides(style),
        style.getWrapText(),
        sheet.getWorkbook().getFontAt(style.getFontIndex()).getBold(),
        style.getRotation() == CellLook.STACKED_ROTATION);
  }

  private static Set<Side> sides(CellStyle style) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    take(sides, Side.TOP, style.getBorderTop());
    take(sides, Side.RIGHT, style.getBorderRight());
    take(sides, Side.BOTTOM, style.getBorderBottom());
    take(sides, Side.LEFT, style.getBorderLeft());
    return sides;
  }

  private static void take(Set<Side> sides, Side side, BorderStyle line) {
    if (line != BorderStyle.NONE) {
      sides.add(side);
    }
  }

  @Override
  public double width(int column) {
    return sheet.getColumnWidth(column) / PART;
  }

  @Override
  public double height(int row) {
    Row held = sheet.getRow(row);
    return held == null ? sheet.getDefaultRowHeightInPoints() : held.getHeightInPoints();
  }
}

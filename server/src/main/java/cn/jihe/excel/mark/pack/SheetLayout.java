package cn.jihe.excel.mark.pack;

import cn.jihe.excel.mark.splice.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide the columns of a sheet are and how high its rows, in pixels; hidden ones are 0. */
final class SheetLayout {

  /** Of a digit in the font that new workbooks have. */
  private static final double CHARACTER_PIXELS = 7;

  private static final double POINT_PIXELS = 96 / 72d;
  private static final double USUAL_POINTS = 15;
  private static final double USUAL_CHARACTERS = 8.43;
  private static final double MOST = 1_000;

  private final Map<Integer, Integer> heights;
  private final List<Columns> columns = new ArrayList<>();
  private final int usualWidth;
  private final int usualHeight;

  private record Columns(int first, int last, int pixels) {}

  /**
   * The layout of a sheet.
   *
   * @param heights of the rows that have one of their own
   */
  SheetLayout(XmlNode sheet, Map<Integer, Integer> heights) {
    this.heights = new HashMap<>(heights);
    this.usualWidth =
        pixels(
            sheet.child("sheetFormatPr").map(each -> each.attribute("defaultColWidth")).orElse(""),
            USUAL_CHARACTERS,
            CHARACTER_PIXELS);
    this.usualHeight =
        height(
            sheet
                .child("sheetFormatPr")
                .map(each -> each.attribute("defaultRowHeight"))
                .orElse(""));
    sheet
        .children("cols")
        .flatMap(cols -> cols.children("col"))
        .forEach(
            col ->
                columns.add(
                    new Columns(
                        col.number("min", 1) - 1,
                        col.number("max", 0) - 1,
                        col.isTrue("hidden") ? 0 : width(col.attribute("width")))));
  }

  private int width(String characters) {
    return characters.isEmpty() ? usualWidth : pixels(characters, 0, CHARACTER_PIXELS);
  }

  /** The height of a row that says so many points. */
  static int height(String points) {
    return pixels(points, USUAL_POINTS, POINT_PIXELS);
  }

  private static int pixels(String written, double otherwise, double factor) {
    double number = otherwise;
    try {
      number = written.isEmpty() ? otherwise : Double.parseDouble(written);
    } catch (NumberFormatException e) {
      // As if nothing were said.
    }
    return (int) Math.round(Math.clamp(number, 0, MOST) * factor);
  }

  int columnPixels(int column) {
    for (Columns each : columns) {
      if (each.first <= column && column <= each.last) {
        return each.pixels;
      }
    }
    return usualWidth;
  }

  int rowPixels(int row) {
    return heights.getOrDefault(row, usualHeight);
  }
}

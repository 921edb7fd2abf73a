package cn.jihe.excel.mark.xls;

import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.rule.Severity;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * Our colours in the palette of a workbook, which has 56 places. Only places are taken whose colour
 * nothing in the workbook shows; what they were is written down and put back.
 */
final class XlsPalette {

  /** What looks most like our colours where no place is free. */
  private static final Map<Severity, IndexedColors> NEAREST =
      Map.of(
          Severity.ERROR, IndexedColors.ROSE,
          Severity.WARNING, IndexedColors.LIGHT_YELLOW,
          Severity.NOTE, IndexedColors.LIGHT_TURQUOISE);

  /** Places by which our fonts and fills name their colours. */
  private static final List<IndexedColors> NAMED =
      List.of(
          IndexedColors.BLACK,
          IndexedColors.WHITE,
          IndexedColors.BLUE,
          IndexedColors.DARK_RED,
          IndexedColors.GREEN,
          IndexedColors.DARK_TEAL);

  private static final int LAST = 63;

  /** Below stand those that charts take when nobody chooses, and the plain ones. */
  private static final int FIRST = 40;

  private static final String FORMAT = "jihe-palette-1:";
  private static final Pattern REPLACED =
      Pattern.compile("(\\d{1,2})=([0-9A-F]{6})>([0-9A-F]{6});");

  private final HSSFWorkbook workbook;
  private final BitSet used;
  private final Map<String, Short> known = new HashMap<>();
  private final StringBuilder replaced = new StringBuilder(FORMAT);

  /** The palette of a workbook that has no mark of ours yet. */
  XlsPalette(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.used = UsedColours.of(workbook);
    NAMED.forEach(colour -> used.set(colour.getIndex()));
  }

  /** The place of the colour that flagged cells have. */
  short tint(Severity severity) {
    return index(MarkColour.rgb(severity), NEAREST.getOrDefault(severity, IndexedColors.ROSE));
  }

  /**
   * The place of a colour.
   *
   * @param rgb in six hexadecimal digits
   * @param nearest what to take when there is no place for it
   */
  short index(String rgb, IndexedColors nearest) {
    return known.computeIfAbsent(rgb, wanted -> place(wanted, nearest));
  }

  private short place(String rgb, IndexedColors nearest) {
    HSSFPalette palette = workbook.getCustomPalette();
    HSSFColor same = palette.findColor(part(rgb, 0), part(rgb, 1), part(rgb, 2));
    if (same != null) {
      return same.getIndex();
    }
    int free =
        IntStream.iterate(LAST, index -> index >= FIRST, index -> index - 1)
            .filter(index -> !used.get(index))
            .findFirst()
            .orElse(-1);
    if (free < 0) {
      return nearest.getIndex();
    }
    used.set(free);
    String before = rgb(palette.getColor(free));
    palette.setColorAtIndex((short) free, part(rgb, 0), part(rgb, 1), part(rgb, 2));
    replaced.append(free).append('=').append(before).append('>').append(rgb).append(';');
    return (short) free;
  }

  private static byte part(String rgb, int number) {
    return (byte) Integer.parseInt(rgb, 2 * number, 2 * number + 2, 16);
  }

  private static String rgb(HSSFColor colour) {
    short[] parts = colour.getTriplet();
    return String.format(Locale.ROOT, "%02X%02X%02X", parts[0], parts[1], parts[2]);
  }

  /** What was replaced, as it stands in a cell out of sight. */
  String written() {
    return replaced.toString();
  }

  /**
   * Puts back what is still ours and what nothing shows that is left in the workbook.
   *
   * @param written what {@link #written} gave; anything else does nothing
   */
  static void restore(HSSFWorkbook workbook, String written) {
    if (!written.startsWith(FORMAT) || written.length() == FORMAT.length()) {
      return;
    }
    BitSet used = UsedColours.of(workbook);
    HSSFPalette palette = workbook.getCustomPalette();
    Matcher each = REPLACED.matcher(written);
    while (each.find()) {
      int index = Integer.parseInt(each.group(1));
      boolean isPlace = index >= FIRST && index <= LAST && !used.get(index);
      if (isPlace && rgb(palette.getColor(index)).equals(each.group(3))) {
        String before = each.group(2);
        palette.setColorAtIndex((short) index, part(before, 0), part(before, 1), part(before, 2));
      }
    }
  }
}

package cn.jihe.excel.grid;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * Numbers as a Chinese Excel shows them. POI's formatter keeps every format that it has met, so
 * each thread has one of its own, and a new one when it has met many.
 */
final class ShownNumbers {

  private static final int MOST_FORMATS = 500;

  private static final ThreadLocal<ShownNumbers> OF_THREAD =
      ThreadLocal.withInitial(ShownNumbers::new);

  private final Set<String> met = new HashSet<>();
  private DataFormatter formatter = new DataFormatter(Locale.CHINA);

  private ShownNumbers() {}

  /** The one of this thread; may not be given to another. */
  static ShownNumbers ofThread() {
    return OF_THREAD.get();
  }

  /** What POI cannot show in its format is shown as it is. */
  String text(double value, NumberFormat format, boolean date1904) {
    if (met.add(format.code()) && met.size() > MOST_FORMATS) {
      met.clear();
      formatter = new DataFormatter(Locale.CHINA);
    }
    try {
      return formatter.formatRawCellContents(value, format.id(), format.code(), date1904);
    } catch (RuntimeException notShown) {
      return NumberToTextConverter.toText(value);
    }
  }
}

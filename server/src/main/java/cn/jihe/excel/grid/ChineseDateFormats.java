package cn.jihe.excel.grid;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The built-in formats whose look depends on the language of Excel, as a Chinese Excel shows them
 * (ECMA-376 part 1, 18.8.30); a file gives only their number.
 */
final class ChineseDateFormats {

  private static final Map<Integer, String> PATTERNS =
      Map.ofEntries(
          Map.entry(14, "yyyy/M/d"),
          Map.entry(27, "yyyy年M月"),
          Map.entry(28, "M月d日"),
          Map.entry(29, "M月d日"),
          Map.entry(30, "M-d-yy"),
          Map.entry(31, "yyyy年M月d日"),
          Map.entry(36, "yyyy年M月"),
          Map.entry(50, "yyyy年M月"),
          Map.entry(51, "M月d日"),
          Map.entry(52, "yyyy年M月"),
          Map.entry(53, "M月d日"),
          Map.entry(54, "M月d日"),
          Map.entry(57, "yyyy年M月"),
          Map.entry(58, "M月d日"));

  private static final Map<String, DateTimeFormatter> FORMATTERS =
      PATTERNS.values().stream()
          .distinct()
          .collect(
              Collectors.toUnmodifiableMap(
                  pattern -> pattern,
                  pattern -> DateTimeFormatter.ofPattern(pattern, Locale.CHINA)));

  private ChineseDateFormats() {}

  /** The pattern of a built-in date format; null when the number is none of them. */
  static @Nullable String pattern(int formatId) {
    return PATTERNS.get(formatId);
  }

  /** The moment as one of these patterns shows it. */
  static String show(LocalDateTime moment, String pattern) {
    return Objects.requireNonNull(FORMATTERS.get(pattern)).format(moment);
  }
}

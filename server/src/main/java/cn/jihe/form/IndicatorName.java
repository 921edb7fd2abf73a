package cn.jihe.form;

import cn.jihe.text.Wording;
import java.util.regex.Pattern;

/** The third-level name as units write it. */
public final class IndicatorName {

  /**
   * 指标1： 指标 2: 指标3. 指标一、 指标（1） 指标① and the like: a number or a mark must be there, and 指标2024年 is
   * none.
   */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^B指B标B(?:NB[：:、]|NB[.．](?![0-9０-９])|[：:、]|[(（]N[)）]B[：:.．、]?|N[)）]|[①-⑳]B[：:.．、]?"
                  .replace("N", "(?:[0-9０-９]{1,2}+|[一二三四五六七八九十]{1,3}+)")
                  .replace("B", "[\\s\\p{Z}]*+")
              + "|[0-9０-９]{1,2}+(?![0-9０-９年月日%％.．]))");

  /** With it every prefix begins. */
  private static final char INDICATOR = '指';

  /** Signs that stand for nothing. */
  private static final String NOTHING = "…⋯.．。*＊-－—–─/／_＿·";

  private IndicatorName() {}

  /** The name without its numbering prefix, trimmed. */
  public static String withoutPrefix(String text) {
    String trimmed = Wording.trimmed(text);
    return !trimmed.isEmpty() && trimmed.charAt(0) == INDICATOR
        ? Wording.trimmed(PREFIX.matcher(text).replaceFirst(""))
        : trimmed;
  }

  /**
   * Whether a name without prefix says nothing: empty, or only dots, asterisks, dashes, slashes.
   */
  public static boolean isPlaceholder(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (NOTHING.indexOf(c) < 0 && !Character.isSpaceChar(c) && !isBreak(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBreak(char c) {
    return c >= '\t' && c <= '\r';
  }
}

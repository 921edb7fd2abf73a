package cn.jihe.form;

import java.util.regex.Pattern;

/** The third-level name as units write it. */
public final class IndicatorName {

  /** 指标1： 指标 2: 指标3. 指标一、 and the like; the number or a mark must be there. */
  private static final Pattern PREFIX =
      Pattern.compile("^\\s*指标\\s*[0-9０-９一二三四五六七八九十]*\\s*[：:．.、]\\s*|^\\s*指标\\s*[0-9０-９]+\\s*");

  /** Nothing but signs that stand for nothing: …… ** - / ／ — and blanks. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[\\s…⋯.．。*＊\\-－—–─/／_＿·]*");

  private IndicatorName() {}

  /** The name without its numbering prefix, trimmed. */
  public static String withoutPrefix(String text) {
    return PREFIX.matcher(text).replaceFirst("").strip();
  }

  /**
   * Whether a name without prefix says nothing: empty, or only dots, asterisks, dashes, slashes.
   */
  public static boolean isPlaceholder(String name) {
    return PLACEHOLDER.matcher(name).matches();
  }
}

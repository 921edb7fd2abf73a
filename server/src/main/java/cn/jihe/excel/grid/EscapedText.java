package cn.jihe.excel.grid;

/** Characters that a text of a workbook writes as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
public final class EscapedText {

  private static final int LENGTH = 7;
  private static final int HEX = 16;

  private EscapedText() {}

  /** The text that is meant. */
  public static String plain(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        plain.append(text, from, at).append((char) code);
        from = at + LENGTH;
      }
      at = text.indexOf("_x", code >= 0 ? from : at + 1);
    }
    return plain.append(text, from, text.length()).toString();
  }

  /** -1 when what stands here is no such character. */
  private static int code(String text, int at) {
    if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + LENGTH - 1; i++) {
      int digit = Character.digit(text.charAt(i), HEX);
      if (digit < 0) {
        return -1;
      }
      code = HEX * code + digit;
    }
    return code;
  }
}

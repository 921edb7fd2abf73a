package cn.jihe.excel.grid;

import org.jspecify.annotations.Nullable;

/** Addresses such as B12, as a sheet writes them. */
public final class CellNames {

  public static final int ROWS = 1 << 20;
  public static final int COLUMNS = 1 << 14;

  private static final int LETTERS = 26;

  private CellNames() {}

  /** The column, from 0; -1 when the address is none. */
  public static int column(String name) {
    int column = 0;
    int at = 0;
    while (at < name.length() && letter(name.charAt(at)) > 0 && column <= COLUMNS) {
      column = LETTERS * column + letter(name.charAt(at));
      at++;
    }
    return at == 0 || column > COLUMNS || row(name, at) < 0 ? -1 : column - 1;
  }

  /** The row, from 0; -1 when the address is none. */
  static int row(String name) {
    int at = 0;
    while (at < name.length() && letter(name.charAt(at)) > 0) {
      at++;
    }
    return row(name, at);
  }

  /** The row that is written from here on, from 0; -1 when it is none. */
  public static int row(String text, int from) {
    int row = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || row > ROWS) {
        return -1;
      }
      row = 10 * row + digit;
    }
    return row < 1 || row > ROWS ? -1 : row - 1;
  }

  /** From 1; 0 for what is no letter. */
  private static int letter(char c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }

  /** The region of a reference such as A1:B2 or A1; null when it is none. */
  public static @Nullable Span span(String reference) {
    String plain = reference.replace("$", "");
    int colon = plain.indexOf(':');
    String first = colon < 0 ? plain : plain.substring(0, colon);
    String last = colon < 0 ? plain : plain.substring(colon + 1);
    int firstColumn = column(first);
    int lastColumn = column(last);
    if (firstColumn < 0 || lastColumn < 0) {
      return null;
    }
    return new Span(
        Math.min(row(first), row(last)),
        Math.min(firstColumn, lastColumn),
        Math.max(row(first), row(last)),
        Math.max(firstColumn, lastColumn));
  }
}

package cn.jihe.text;

/**
 * How many digits a number may have. No amount, share or count has as many, nobody reads them, and
 * arithmetic on them would not stay cheap: a longer row of digits is text.
 */
public final class Digits {

  public static final int MOST = 30;

  private Digits() {}

  /** Whether a text, half-width or not, has no more digits than a number may have. */
  public static boolean areFew(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits <= MOST;
  }
}

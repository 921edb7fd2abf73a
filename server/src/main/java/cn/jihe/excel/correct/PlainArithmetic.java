package cn.jihe.excel.correct;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which formulas are calculated here: a stranger's formula may take for ever, so the rest is left
 * to Excel, which is told to calculate when it opens the file.
 */
final class PlainArithmetic {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\()");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]{}#\"]");
  private static final Set<String> KNOWN = Set.of("SUM", "ROUND", "MIN", "MAX", "IF", "ABS");
  private static final int LONGEST = 200;

  private PlainArithmetic() {}

  static boolean is(String formula) {
    if (formula.length() > LONGEST || FORBIDDEN.matcher(formula).find()) {
      return false;
    }
    Matcher words = WORD.matcher(formula);
    while (words.find()) {
      if (!KNOWN.contains(words.group())) {
        return false;
      }
    }
    return true;
  }
}

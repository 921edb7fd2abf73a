package cn.jihe.target;

import cn.jihe.text.Digits;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads one number in Arabic digits, damaged ones too. */
final class NumberScanner {

  private static final String LOOKALIKES = "OoIl";

  private static final int MOST_LOOKALIKES = 6;

  /** No group between commas that is worth a look is longer. */
  private static final int LONGEST_GROUP = 8;

  private static final int REACH = 8;

  private final PlainText text;
  private final int start;
  private final StringBuilder digits = new StringBuilder();
  private int at;
  private int points;
  private boolean damaged;
  private boolean misplaced;

  private NumberScanner(PlainText text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  /** Whether a number may start here; a sign before it is the caller's to judge. */
  static boolean startsAt(PlainText text, int at) {
    char c = text.at(at);
    return PlainText.isDigit(c)
        || (c == '.' && PlainText.isDigit(text.at(at + 1)))
        || (isLookalike(c) && !PlainText.isLatin(text.at(at - 1)) && leadsToDigit(text, at));
  }

  /** l00.00, O.95; a word such as Office or a formula such as CO2 starts otherwise. */
  private static boolean leadsToDigit(PlainText text, int at) {
    int next = at + 1;
    while (isLookalike(text.at(next)) && next < at + MOST_LOOKALIKES) {
      next++;
    }
    if (text.at(next) == '.') {
      next++;
    }
    return PlainText.isDigit(text.at(next));
  }

  private static boolean isLookalike(char c) {
    return c != 0 && LOOKALIKES.indexOf(c) >= 0;
  }

  /**
   * The number that starts here; words when it has more digits than a number has.
   *
   * @param negative whether a minus stands right before it
   */
  static Token scan(PlainText text, int start, boolean negative) {
    return new NumberScanner(text, start).scan(negative);
  }

  private Token scan(boolean negative) {
    while (take()) {
      // Each character is taken once.
    }
    int from = negative ? start - 1 : start;
    if (isTooLong()) {
      skipDigits();
      return new Token.Sign(from, at, Token.Mark.WORDS);
    }
    Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    if (!text.isAsWritten(from, at)) {
      oddities.add(Oddity.FULL_WIDTH);
    }
    Optional<Defect> defect = defect();
    BigDecimal value = defect.isPresent() ? BigDecimal.ZERO : new BigDecimal(trimmed());
    return new Token.Numeral(from, at, negative ? value.negate() : value, defect, oddities, "");
  }

  private Optional<Defect> defect() {
    if (damaged) {
      return Optional.of(Defect.LETTER_AMONG_DIGITS);
    }
    if (misplaced) {
      return Optional.of(Defect.MISPLACED_COMMA);
    }
    return points > 1 ? Optional.of(Defect.TWO_DECIMAL_POINTS) : Optional.empty();
  }

  private String trimmed() {
    int last = digits.length() - 1;
    return digits.charAt(last) == '.' ? digits.substring(0, last) : digits.toString();
  }

  private boolean take() {
    char c = text.at(at);
    if (isTooLong()) {
      return false;
    }
    if (PlainText.isDigit(c)) {
      digits.append(c);
      at++;
      return true;
    }
    if (c == '.') {
      return takePoints();
    }
    if (c == ',' || c == ' ') {
      return takeSeparator() || (c == ',' && takeMisplaced());
    }
    if (isLookalike(c) && isDamage(c)) {
      damaged = true;
      at++;
      return true;
    }
    return false;
  }

  /** With its points; there may be as many of them as digits at most. */
  private boolean isTooLong() {
    return digits.length() > Digits.MOST && !Digits.areFew(digits.toString());
  }

  /** The end of a number too long is none by itself. */
  private void skipDigits() {
    while (PlainText.isDigit(text.at(at))
        || (isPart(text.at(at)) && PlainText.isDigit(text.at(at + 1)))) {
      at++;
    }
  }

  private static boolean isPart(char c) {
    return c == '.' || c == ',';
  }

  private boolean takePoints() {
    int after = at;
    while (text.at(after) == '.') {
      after++;
    }
    boolean more = PlainText.isDigit(text.at(after)) || isLookalike(text.at(after));
    boolean trailing = after == at + 1 && (text.at(after) == '%' || text.at(after) == '(');
    if (!more && !trailing) {
      return false;
    }
    points += more || points > 0 ? after - at : 0;
    digits.append('.');
    at = after;
    return true;
  }

  /** 1,463 and 10 000; but 95,90 and 4,50 are two numbers. */
  private boolean takeSeparator() {
    boolean first = digits.length() <= 3 && at - start == digits.length();
    boolean later =
        at - start > 3 && isSeparator(text.at(at - 4)) && text.at(at - 4) == text.at(at);
    if (points > 0 || !(first || later) || damaged) {
      return false;
    }
    for (int i = 1; i <= 3; i++) {
      if (!PlainText.isDigit(text.at(at + i))) {
        return false;
      }
    }
    if (PlainText.isDigit(text.at(at + 4))) {
      return false;
    }
    at++;
    return true;
  }

  /**
   * 1,0000 and 1,00.00: a comma that parts no thousands; but 95,90 are two numbers, 5,2024年 a
   * number and a date.
   */
  private boolean takeMisplaced() {
    int group = at + 1;
    while (PlainText.isDigit(text.at(group)) && group <= at + LONGEST_GROUP) {
      group++;
    }
    int length = group - at - 1;
    boolean grouped = isSeparator(text.at(at - 4)) || digits.length() <= 3;
    boolean many = length > 3 && !isYear(group);
    boolean cents =
        length == 2 && (text.at(at + 1) == '0' || (digits.length() == 1 && text.at(group) == '.'));
    if (points > 0 || damaged || !((grouped && many) || cents)) {
      return false;
    }
    misplaced = true;
    at++;
    return true;
  }

  /** 2024年 and 2024.12: the year of a date. */
  private boolean isYear(int end) {
    return end == at + 5 && text.at(at + 1) == '2' && "年.-/".indexOf(text.at(end)) >= 0;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ' ';
  }

  /** 9O.00, 1l5, 9O(%), 5l期 are damage; 5l, 5l/天, 5G, 3OA are letters that mean something. */
  private boolean isDamage(char c) {
    if (at == start) {
      return true;
    }
    char next = text.at(at + 1);
    if (PlainText.isDigit(next) || isLookalike(next) || next == '.') {
      return true;
    }
    boolean alone = !PlainText.isLatin(next);
    return alone && (c != 'l' || next == '%' || next == '(' || isBeforeUnit());
  }

  private boolean isBeforeUnit() {
    int end = Math.min(text.length(), at + REACH);
    return at + 1 < end
        && Units.startOf(text.between(at, end)).length() <= 1
        && !Units.startOf(text.between(at + 1, end)).isEmpty();
  }
}

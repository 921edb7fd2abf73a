package cn.jihe.target;

import java.util.Optional;

/**
 * Finds dates in a target value: 2024年12月底, 12月31日, 2024.12.30, 20241230, 2023.07, 1-6月,
 * 2024-2026年.
 */
final class DateScanner {

  private static final int NONE = -1;
  private static final String SEPARATORS = ".-/";
  private static final String SPAN = "-~–—至到";

  /** What may stand behind a bare 2023.07, which is a number elsewhere. */
  private static final String AFTER_DOTTED_MONTH = "前底末至到-~–—,;。、止\n";

  /** 3月内 is a span of three months, 月龄 月均 月度 are words. */
  private static final String NO_MONTH = "内以之龄均度租供";

  private static final int COMPACT = 8;

  private final PlainText text;
  private final boolean compared;
  private int at;

  private DateScanner(PlainText text, int start, boolean compared) {
    this.text = text;
    this.compared = compared;
    this.at = start;
  }

  /**
   * The date that starts here.
   *
   * @param compared whether a comparator stands before it: ≤12月 is twelve months
   */
  static Optional<Token.Date> scan(PlainText text, int start, boolean compared) {
    DateScanner scanner = new DateScanner(text, start, compared);
    return scanner.scan().map(date -> new Token.Date(start, scanner.at, date));
  }

  private Optional<Deadline> scan() {
    Optional<Deadline> compact = compact();
    if (compact.isPresent()) {
      return compact;
    }
    int digits = digits(at);
    int number = number(at, digits);
    if (digits == 4 && isYear(number)) {
      return fromYear(number);
    }
    if (digits == 0 || digits > 2) {
      return Optional.empty();
    }
    if (digits == 2 && text.at(at + 2) == '年' && text.at(at + 3 + digits(at + 3)) == '月') {
      at += 3;
      return month(2000 + number);
    }
    return month(NONE);
  }

  /** 20241230, where nothing else stands. */
  private Optional<Deadline> compact() {
    boolean whole = at == 0 && text.length() == COMPACT && digits(0) > 4 && digits(4) == 4;
    if (!whole || !isYear(number(0, 4)) || number(4, 2) > 12 || number(6, 2) > 31) {
      return Optional.empty();
    }
    at = COMPACT;
    return Optional.of(Deadline.of(number(0, 4), number(4, 2), number(6, 2)));
  }

  private static boolean isYear(int number) {
    return number >= 1900 && number < 2100;
  }

  private Optional<Deadline> fromYear(int year) {
    char mark = text.at(at + 4);
    if (mark == '年') {
      if (text.at(at + 5) == '级') {
        return Optional.empty();
      }
      at += text.at(at + 5) == '度' ? 6 : 5;
      return month(year).or(() -> Optional.of(Deadline.of(year, NONE, NONE)));
    }
    int next = at + 5;
    int digits = digits(next);
    if (mark != 0 && SPAN.indexOf(mark) >= 0 && digits == 4 && isYear(number(next, 4))) {
      return years(number(next, 4), next + 4);
    }
    if (mark == 0 || SEPARATORS.indexOf(mark) < 0 || digits == 0 || digits > 2) {
      return Optional.empty();
    }
    int month = number(next, digits);
    int after = next + digits;
    int days = digits(after + 1);
    if (text.at(after) == mark && days > 0 && days <= 2) {
      at = after + 1 + days;
      at += text.at(at) == '日' ? 1 : 0;
      return Optional.of(Deadline.of(year, month, number(after + 1, days)));
    }
    boolean likeMonth = month >= 1 && month <= 12 && (digits == 2 || mark != '.');
    boolean alone = text.at(after) == 0 || AFTER_DOTTED_MONTH.indexOf(text.at(after)) >= 0;
    if (compared || !likeMonth || !alone) {
      return Optional.empty();
    }
    at = after;
    return Optional.of(Deadline.of(year, month, NONE));
  }

  /** 2024-2026 is a span of years unless a unit makes it a range of numbers. */
  private Optional<Deadline> years(int last, int after) {
    boolean named = text.at(after) == '年';
    if (compared || !(named || after == text.length())) {
      return Optional.empty();
    }
    at = named ? after + 1 : after;
    return Optional.of(Deadline.of(last, NONE, NONE));
  }

  /** A month and perhaps a day; empty, and nothing taken, when no month stands here. */
  private Optional<Deadline> month(int year) {
    int digits = digits(at);
    int after = at + digits;
    int month = number(at, digits);
    int spanned = digits(after + 1);
    char mark = text.at(after);
    boolean isSpan =
        mark != 0
            && SPAN.indexOf(mark) >= 0
            && (spanned == 1 || spanned == 2)
            && text.at(after + 1 + spanned) == '月';
    if (isSpan) {
      month = number(after + 1, spanned);
      after += 1 + spanned;
    }
    if (digits == 0 || digits > 2 || text.at(after) != '月') {
      return Optional.empty();
    }
    char next = text.at(after + 1);
    int days = digits(after + 1);
    char dayMark = text.at(after + 1 + days);
    if (days > 0 && days <= 2 && (dayMark == '日' || dayMark == '号')) {
      at = after + 2 + days;
      return Optional.of(Deadline.of(year, month, number(after + 1, days)));
    }
    boolean bare = year == NONE && (next == 0 || next == ')' || compared);
    if (next != 0 && NO_MONTH.indexOf(next) >= 0 && !isDeadlineBefore(after + 1)) {
      return Optional.empty();
    }
    if (bare && compared && "底末初中上下".indexOf(next) < 0) {
      return Optional.empty();
    }
    at = after + 1;
    return Optional.of(Deadline.of(year, month, NONE));
  }

  private boolean isDeadlineBefore(int from) {
    return (text.at(from) == '以' || text.at(from) == '之') && text.at(from + 1) == '前';
  }

  private int digits(int from) {
    int digits = 0;
    while (digits < 5 && PlainText.isDigit(text.at(from + digits))) {
      digits++;
    }
    return digits;
  }

  private int number(int from, int digits) {
    return digits == 0 ? 0 : Integer.parseInt(text.between(from, from + digits));
  }
}

package cn.jihe.target;

import cn.jihe.target.Token.Date;
import cn.jihe.text.WordList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what kind of value a text is, in the order in which a reader would recognise it. */
final class TargetGrammar {

  /** Signs for “not applicable”; the long ones are dashes and the mark of Japanese vowels. */
  private static final Pattern NOTHING = Pattern.compile("[—–\\-―─ー_/\\\\]*");

  private static final String STOPS = "。.;!,、";
  private static final WordList GRADE = Spellings.of("grade");

  /** What is longer is an essay in the wrong cell, and not worth an attacker's while. */
  private static final int LONGEST = 2_000;

  private TargetGrammar() {}

  static Reading read(PlainText plain) {
    if (plain.length() > LONGEST) {
      return Reading.of(plain.hasDigit() ? Shape.SENTENCE : Shape.QUALITATIVE, List.of());
    }
    List<Token> tokens = Tokenizer.tokens(plain);
    return read(plain, tokens)
        .withDates(
            tokens.stream()
                .filter(Date.class::isInstance)
                .map(Date.class::cast)
                .map(Date::date)
                .toList());
  }

  private static Reading read(PlainText text, List<Token> tokens) {
    String plain = text.between(0, text.length());
    if (NOTHING.matcher(plain).matches()) {
      return Reading.of(Shape.BLANK, List.of());
    }
    if (GRADE.has(withoutLastStops(plain))) {
      return Reading.of(Shape.GRADE, List.of());
    }
    if (Placeholders.isOne(text, tokens)) {
      return Reading.malformed(Defect.PLACEHOLDER);
    }
    return ValueParser.parse(text, tokens).orElseGet(() -> words(text, tokens));
  }

  private static Reading words(PlainText text, List<Token> tokens) {
    if (tokens.stream().noneMatch(Token::isNumber)) {
      if (Baselines.isOne(text, tokens)) {
        return Reading.of(Shape.BASELINE, List.of());
      }
      if (DateValues.isOne(text, tokens)) {
        return Reading.of(Shape.DATE, List.of());
      }
    }
    return SentenceScan.read(text, tokens);
  }

  private static String withoutLastStops(String plain) {
    int end = plain.length();
    while (end > 0 && STOPS.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }

  static boolean hasNumber(String text) {
    PlainText plain = PlainText.of(text);
    return plain.hasDigit()
        || (plain.length() <= LONGEST
            && Tokenizer.tokens(plain).stream().anyMatch(Token::isNumber));
  }
}

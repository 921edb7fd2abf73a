package cn.jihe.target;

import cn.jihe.target.Token.Date;
import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** Tells what kind of value a text is, in the order in which a reader would recognise it. */
final class TargetGrammar {

  /** Signs for “not applicable”; the long ones are dashes and the mark of Japanese vowels. */
  private static final String NOTHING = "—–-―─ー_/\\";

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
    List<Deadline> dates = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Date date) {
        dates.add(date.date());
      }
    }
    Reading reading = read(plain, tokens);
    return dates.isEmpty() ? reading : reading.withDates(dates);
  }

  private static Reading read(PlainText text, List<Token> tokens) {
    String plain = text.between(0, text.length());
    if (Wording.withoutLast(NOTHING, plain).isEmpty()) {
      return Reading.of(Shape.BLANK, List.of());
    }
    if (GRADE.has(Wording.withoutLast(STOPS, plain))) {
      return Reading.of(Shape.GRADE, List.of());
    }
    if (Placeholders.isOne(text, tokens)) {
      return Reading.malformed(Defect.PLACEHOLDER);
    }
    return ValueParser.parse(text, tokens).orElseGet(() -> words(text, tokens));
  }

  private static Reading words(PlainText text, List<Token> tokens) {
    if (tokens.stream().noneMatch(Token::isNumber)) {
      if (WordValues.isBaseline(text, tokens)) {
        return Reading.of(Shape.BASELINE, List.of());
      }
      if (WordValues.isDate(text, tokens)) {
        return Reading.of(Shape.DATE, List.of());
      }
    }
    return SentenceScan.read(text, tokens);
  }

  static boolean hasNumber(String text) {
    PlainText plain = PlainText.of(text);
    return plain.hasDigit()
        || (plain.length() <= LONGEST
            && Tokenizer.tokens(plain).stream().anyMatch(Token::isNumber));
  }
}

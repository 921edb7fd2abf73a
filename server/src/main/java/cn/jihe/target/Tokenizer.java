package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts a value into its pieces, from left to right. Looks a fixed number of characters ahead, so
 * its work grows with the length alone.
 */
final class Tokenizer {

  private static final Map<Character, Mark> MARKS = marks();
  private static final WordList IDIOM = Spellings.of("idiom");

  private final PlainText text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int words = -1;
  private int depth;

  private Tokenizer(PlainText text) {
    this.text = text;
  }

  static List<Token> tokens(PlainText text) {
    Tokenizer tokenizer = new Tokenizer(text);
    while (tokenizer.at < text.length()) {
      tokenizer.step();
    }
    tokenizer.flush();
    return tokenizer.tokens;
  }

  private void step() {
    char c = text.at(at);
    if (c == '\n' || c == ' ') {
      flush();
      boolean partsDigits = PlainText.isDigit(text.at(at - 1));
      if (partsDigits || ListMarks.numberedEnd(text, at + 1) > 0) {
        add(new Token.Sign(at, at + 1, Mark.STOP));
      } else {
        at++;
      }
      return;
    }
    if (words >= 0 && PlainText.isLatin(text.at(at - 1)) && (isAlphanumeric(c) || isPoint(c))) {
      at++;
      return;
    }
    int list = listMark();
    if (list > 0) {
      add(new Token.Sign(at, list, Mark.LIST));
      return;
    }
    String idiom = IDIOM.at(text.plain(), at);
    if (!idiom.isEmpty() && !isLongerCount(idiom.length())) {
      takeWords(idiom.length());
      return;
    }
    Optional<Token> found =
        Compares.scan(text, at, tokens.isEmpty() && words < 0, lastCompare())
            .<Token>map(compare -> compare)
            .or(this::number)
            .or(this::mark);
    if (found.isPresent()) {
      add(found.get());
    } else {
      takeWords(1);
    }
  }

  /** 十分 is an idiom, 十分钟 is ten minutes. */
  private boolean isLongerCount(int idiom) {
    return ChineseNumerals.isNumeral(text.at(at))
        && NumeralWords.countedAt(text, at + 1).length() >= idiom;
  }

  private static boolean isAlphanumeric(char c) {
    return PlainText.isDigit(c) || PlainText.isLatin(c);
  }

  /** PM2.5 is one word. */
  private boolean isPoint(char c) {
    return c == '.' && PlainText.isDigit(text.at(at + 1));
  }

  private int listMark() {
    boolean clauseStart = words < 0 && (tokens.isEmpty() || lastIs(Mark.STOP));
    return ListMarks.end(text, at, clauseStart, depth == 0);
  }

  private Optional<Token> number() {
    char c = text.at(at);
    if (PlainText.isDigit(c)) {
      Optional<Token.Date> date = DateScanner.scan(text, at, lastCompare().isPresent());
      if (date.isPresent()) {
        return date.map(token -> token);
      }
    }
    boolean minus = c == '-' || c == '−';
    if (minus && startsMeasure() && NumberScanner.startsAt(text, at + 1)) {
      return Optional.of(NumberScanner.scan(text, at + 1, true));
    }
    if (NumberScanner.startsAt(text, at)) {
      return Optional.of(NumberScanner.scan(text, at, false));
    }
    int fraction = NumeralWords.fractionEnd(text, at);
    if (fraction > 0) {
      return sign(Mark.FRACTION, fraction - at);
    }
    boolean afterSign = words < 0 && (tokens.isEmpty() || lastCompare().isPresent());
    return NumeralWords.scan(text, at, afterSign, isOrdinal()).map(token -> token);
  }

  private boolean isOrdinal() {
    return words >= 0 && (text.at(at - 1) == '第' || text.at(at - 1) == '前');
  }

  private boolean startsMeasure() {
    return words < 0
        && (tokens.isEmpty()
            || lastCompare().isPresent()
            || lastIs(Mark.OPEN)
            || lastIs(Mark.STOP)
            || lastIs(Mark.JOIN));
  }

  private Optional<Token> mark() {
    char c = text.at(at);
    boolean digitNext = PlainText.isDigit(text.at(at + 1));
    boolean afterNumber = words < 0 && !tokens.isEmpty() && tokens.getLast() instanceof Numeral;
    if (digitNext && followsMeasure() && "-~–—―至到".indexOf(c) >= 0) {
      return sign(Mark.JOIN, 1);
    }
    boolean times = "*×✕".indexOf(c) >= 0 && (followsMeasure() || followsRate());
    boolean operator = "xX:∶/+".indexOf(c) >= 0 && afterNumber;
    if (digitNext && (times || operator)) {
      return sign(Mark.OPERATOR, 1);
    }
    boolean alone = words < 0 && (tokens.isEmpty() || lastCompare().isPresent());
    int hole = Placeholders.holeEnd(text, at, alone, afterNumber);
    if (hole > 0) {
      return sign(Mark.HOLE, hole - at);
    }
    Mark mark = MARKS.get(c);
    return mark == null ? Optional.empty() : sign(mark, 1);
  }

  private Optional<Token> sign(Mark mark, int length) {
    return Optional.of(new Token.Sign(at, at + length, mark));
  }

  /** Whether a number, with or without words behind it, was just read. */
  private boolean followsMeasure() {
    int last = tokens.size() - 1;
    if (last < 0) {
      return false;
    }
    return tokens.get(last) instanceof Numeral
        || tokens.get(last) instanceof Token.Date
        || (words < 0 && (lastIs(Mark.PERCENT) || lastIs(Mark.CLOSE)));
  }

  /** Whether a number per something was just read: 3元/册. */
  private boolean followsRate() {
    int last = tokens.size() - 1;
    return last >= 2
        && tokens.get(last).is(Mark.SLASH)
        && tokens.get(last - 1).is(Mark.WORDS)
        && tokens.get(last - 2) instanceof Numeral;
  }

  private boolean lastIs(Mark mark) {
    return !tokens.isEmpty() && tokens.getLast().is(mark);
  }

  private Optional<Compare> lastCompare() {
    return words < 0 && !tokens.isEmpty() && tokens.getLast() instanceof Compare compare
        ? Optional.of(compare)
        : Optional.empty();
  }

  private void takeWords(int length) {
    if (words < 0) {
      words = at;
    }
    at += length;
  }

  private void add(Token token) {
    flush();
    if (token instanceof Compare second && lastCompare().isPresent()) {
      Optional<Compare> both = Compares.joined(lastCompare().get(), second);
      if (both.isPresent()) {
        tokens.removeLast();
        tokens.add(both.get());
        at = second.end();
        return;
      }
    }
    if (token.is(Mark.OPEN)) {
      depth++;
    } else if (token.is(Mark.CLOSE)) {
      depth = Math.max(0, depth - 1);
    }
    tokens.add(token);
    at = token.end();
  }

  private void flush() {
    if (words >= 0) {
      tokens.add(new Token.Sign(words, at, Mark.WORDS));
      words = -1;
    }
  }

  private static Map<Character, Mark> marks() {
    Map<Character, Mark> marks = new HashMap<>();
    "([{【〔〖".chars().forEach(c -> marks.put((char) c, Mark.OPEN));
    ")]}】〕〗".chars().forEach(c -> marks.put((char) c, Mark.CLOSE));
    "%‰﹪".chars().forEach(c -> marks.put((char) c, Mark.PERCENT));
    ",;。、!?:∶；.\n".chars().forEach(c -> marks.put((char) c, Mark.STOP));
    marks.put('/', Mark.SLASH);
    marks.put('±', Mark.PLUS_MINUS);
    return Map.copyOf(marks);
  }
}

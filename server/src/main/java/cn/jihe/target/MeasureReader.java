package cn.jihe.target;

import cn.jihe.target.Token.Mark;
import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads number, unit and suffix where they are all that stands there, up to end or range mark. */
final class MeasureReader {

  /**
   * A number with its unit, as far as they stand side by side.
   *
   * @param suffix the comparator behind it: 以上, 以内
   * @param inclusive whether brackets say that the number itself is allowed; empty when none do
   * @param remark what other brackets hold; empty when there are none
   * @param next the index of the first token behind it
   * @param defect what is wrong round the number, which may itself be right
   */
  record Measure(
      Numeral numeral,
      Units.Unit unit,
      Optional<Comparator> suffix,
      Optional<Boolean> inclusive,
      String remark,
      int next,
      Optional<Defect> defect) {}

  private static final WordList AFTER = Spellings.of("after");
  private static final Map<String, Comparator> MEANING = Spellings.comparators("after");
  private static final WordList CLASS = Spellings.of("class");
  private static final WordList SENTENCE_TAIL = Spellings.of("sentence-tail");

  /** Rule T50 calls more than 8 characters prose; without a comparator the whole then is. */
  private static final int LONGEST_LOOSE_UNIT = 8;

  private static final int LONGEST_COMPARED_UNIT = 20;
  private static final int LONGEST_UNKNOWN_UNIT = 4;

  private final PlainText text;
  private final List<Token> tokens;
  private final Brackets brackets;
  private final Remarks remarks;
  private final boolean compared;

  /**
   * @param compared whether a comparator stands before: what follows the number is its unit then,
   *     however odd
   */
  MeasureReader(PlainText text, List<Token> tokens, boolean compared) {
    this.text = text;
    this.tokens = tokens;
    this.brackets = Brackets.of(tokens);
    this.remarks = new Remarks(text, tokens);
    this.compared = compared;
  }

  /** The measure whose number is at this index; empty when a sentence goes on behind it. */
  Optional<Measure> read(int index) {
    return tokens.get(index) instanceof Numeral numeral
        ? new Pieces(numeral, index + 1).read()
        : Optional.empty();
  }

  /** What stands behind one number, piece by piece. */
  private final class Pieces {
    private final Numeral numeral;
    private int at;
    private String run = "";
    private String suffix = "";
    private String bracketed = "";
    private String remark = "";
    private Optional<Boolean> inclusive = Optional.empty();
    private Optional<Defect> defect = Optional.empty();

    Pieces(Numeral numeral, int at) {
      this.numeral = numeral;
      this.at = at;
    }

    Optional<Measure> read() {
      boolean more = true;
      while (more && at < tokens.size()) {
        Token token = tokens.get(at);
        if (token.is(Mark.OPEN)) {
          more = takeBracket();
        } else if (token.is(Mark.CLOSE)) {
          more = takeStrayClose();
        } else {
          more = isRun(token) && takeWords();
        }
      }
      return unit(numeral, run, bracketed, compared || !suffix.isEmpty())
          .map(
              written ->
                  new Measure(
                      numeral,
                      Units.of(written),
                      Optional.ofNullable(MEANING.get(suffix)),
                      inclusive,
                      remark,
                      at,
                      defect));
    }

    private boolean takeWords() {
      if (bracketed.equals("%") && textOf(at).equals(bracketed)) {
        defect = Optional.of(Defect.REPEATED_SIGN);
        at++;
        return true;
      }
      if (!run.isEmpty() || !bracketed.isEmpty()) {
        boolean behind = suffix.isEmpty() && AFTER.has(textOf(at));
        suffix = behind ? textOf(at) : suffix;
        at += behind ? 1 : 0;
        return behind;
      }
      int end = runEnd(at + 1);
      String words = text.between(tokens.get(at).start(), tokens.get(end - 1).end());
      if (words.length() > 1 && isPercent(words.charAt(0)) && isPercent(words.charAt(1))) {
        defect = Optional.of(Defect.REPEATED_SIGN);
        words = words.substring(1);
      }
      suffix = suffixOf(words);
      run = words.substring(0, words.length() - suffix.length());
      at = end;
      return true;
    }

    /** 95%） and 95）%: a bracket that closes none. */
    private boolean takeStrayClose() {
      boolean stray = brackets.partnerOf(at) < 0 && defect.isEmpty();
      if (stray) {
        defect = Optional.of(Defect.UNBALANCED_BRACKET);
        at++;
      }
      return stray;
    }

    private boolean takeBracket() {
      int close = brackets.partnerOf(at);
      if (close < 0) {
        bracketed = bracketed + text.between(tokens.get(at).end(), text.length());
        defect = Optional.of(Defect.UNBALANCED_BRACKET);
        at = tokens.size();
        return true;
      }
      String content = remarks.content(at, close);
      Optional<Boolean> inclusion = remarks.inclusion(at, close, numeral);
      if (inclusion.isPresent() && inclusive.isEmpty()) {
        inclusive = inclusion;
      } else if (isUnit(content)) {
        bracketed = content;
      } else if (remark.isEmpty() && remarks.isRemark(at, close)) {
        remark = content;
      } else {
        return false;
      }
      at = close + 1;
      return true;
    }

    private boolean isUnit(String content) {
      if (!bracketed.isEmpty() || content.isEmpty()) {
        return bracketed.isEmpty();
      }
      if (run.isEmpty() && numeral.impliedUnit().isEmpty()) {
        return Units.isKnown(content) || !Remarks.isStart(content);
      }
      return !run.isEmpty() && Units.together(run, content).isPresent();
    }
  }

  private static boolean isPercent(char c) {
    return c == '%' || c == '﹪';
  }

  private int runEnd(int from) {
    int at = from;
    while (at < tokens.size() && (isRun(tokens.get(at)) || isPerNumber(at))) {
      at++;
    }
    return at;
  }

  private static boolean isRun(Token token) {
    return token.is(Mark.WORDS) || token.is(Mark.PERCENT) || token.is(Mark.SLASH);
  }

  /** 元/100人: a number inside the unit. */
  private boolean isPerNumber(int at) {
    return tokens.get(at) instanceof Numeral && tokens.get(at - 1).is(Mark.SLASH);
  }

  private String textOf(int at) {
    return text.between(tokens.get(at).start(), tokens.get(at).end());
  }

  /** 内 is a comparator only behind a unit: 3天内, but 国内. */
  private static String suffixOf(String run) {
    String suffix = AFTER.endOf(run);
    String unit = run.substring(0, run.length() - suffix.length());
    return suffix.equals("内") && !Units.isKnown(unit) ? "" : suffix;
  }

  /** The unit as written; empty when what stands there is no unit but words of a sentence. */
  private static Optional<String> unit(
      Numeral numeral, String run, String bracketed, boolean mayBeProse) {
    String implied = numeral.impliedUnit();
    if (!implied.isEmpty()) {
      boolean same = run.isEmpty() || Units.of(run).unit().equals(implied);
      return same && bracketed.isEmpty() ? Optional.of(implied) : Optional.empty();
    }
    if (CLASS.starts(run)) {
      return Optional.empty();
    }
    if (bracketed.isEmpty()) {
      // 零投诉 is a sentence; after an Arabic number the same words may be an unknown unit.
      boolean unit =
          numeral.isChinese() ? run.isEmpty() || Units.isKnown(run) : isUnit(run, mayBeProse);
      return unit ? Optional.of(run) : Optional.empty();
    }
    return run.isEmpty() ? Optional.of(bracketed) : Units.together(run, bracketed);
  }

  private static boolean isUnit(String run, boolean mayBeProse) {
    if (run.isEmpty() || Units.isKnown(run)) {
      return true;
    }
    String known = Units.startOf(run);
    String rest = run.substring(known.length());
    boolean percent = !known.isEmpty() && !Units.isCount(known);
    boolean mixed =
        PlainText.isLatin(run.charAt(0)) && !PlainText.isLatin(run.charAt(run.length() - 1));
    if (percent || !SENTENCE_TAIL.at(rest, 0).isEmpty()) {
      return false;
    }
    if (mayBeProse) {
      return run.length() <= LONGEST_COMPARED_UNIT;
    }
    boolean counts = Units.of(known).unit().isEmpty() ? run.length() <= LONGEST_UNKNOWN_UNIT : true;
    return counts && !mixed && run.length() <= LONGEST_LOOSE_UNIT && !Units.isProse(run);
  }
}

package cn.jihe.rules.funds;

import cn.jihe.form.MoneyUnit;
import cn.jihe.text.Digits;
import cn.jihe.text.Wording;
import cn.jihe.words.HeadWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount that a text calls the project's own budget or spending.
 *
 * @param written as written: 200万元
 * @param isSpent whether the text says that it was spent, and not budgeted
 */
record TextAmount(String written, BigDecimal number, BigDecimal unitInYuan, boolean isSpent) {

  /** Behind the unit nothing may stand that makes it something else: 元/人, 万元购置设备. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(亿元|万元|元)(?=$|[,，、。.)）(（\\]】])");

  /** The last part of a sentence before an amount, in half-width text. */
  private static final Pattern CLAUSE_BREAK = Pattern.compile("[、，:(（]|,(?!\\d{3})");

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

  private static final String YUAN = "元";

  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  /**
   * The amounts of a text; those it calls somebody else's, another year's or a part are left out.
   */
  static List<TextAmount> in(String text, Optional<Integer> year, HeadWords.Amounts words) {
    List<TextAmount> all = new ArrayList<>();
    if (!text.contains(YUAN)) {
      return all;
    }
    for (String sentence : HeadWords.sentences(Wording.halfWidth(text))) {
      all.addAll(ofSentence(Wording.withoutBlanks(sentence), year, words));
    }
    return all;
  }

  private static List<TextAmount> ofSentence(
      String sentence, Optional<Integer> year, HeadWords.Amounts words) {
    List<TextAmount> found = new ArrayList<>();
    List<TextAmount> whole = new ArrayList<>();
    Matcher matcher = AMOUNT.matcher(sentence);
    int from = 0;
    while (matcher.find()) {
      String head = sentence.substring(from, matcher.start());
      String[] clauses = CLAUSE_BREAK.split(head, -1);
      String clause = clauses[clauses.length - 1];
      boolean first = from == 0;
      from = matcher.end();
      Optional<Boolean> spent = isSpent(clause, words);
      if (spent.isEmpty()
          || !Digits.areFew(matcher.group(1))
          || has(clause, words.other())
          || isOtherYear(head, year)
          || !(startsWithRole(clause, words) || has(first ? head : clause, words.subjects()))) {
        continue;
      }
      TextAmount amount =
          new TextAmount(
              matcher.group(),
              new BigDecimal(matcher.group(1).replace(",", "")),
              unit(matcher.group(2)),
              spent.get());
      found.add(amount);
      if (has(clause, words.whole())) {
        whole.add(amount);
      }
    }
    // Several amounts of a kind are parts, unless the text says which of them is all of it.
    if (!whole.isEmpty()) {
      return whole;
    }
    long spent = found.stream().filter(TextAmount::isSpent).count();
    return found.stream().filter(one -> (one.isSpent ? spent : found.size() - spent) == 1).toList();
  }

  /** Whether a figure of the form is this amount, rounded or cut as the text has it. */
  boolean is(BigDecimal figure, MoneyUnit unit) {
    int decimals = Math.max(0, number.scale());
    BigDecimal yuan = figure.multiply(unit.inYuan());
    return List.of(RoundingMode.HALF_UP, RoundingMode.DOWN).stream()
        .anyMatch(mode -> yuan.divide(unitInYuan, decimals, mode).compareTo(number) == 0);
  }

  /** Whether the nearest word speaks of spending, not planned; empty when none speaks of it. */
  private static Optional<Boolean> isSpent(String clause, HeadWords.Amounts words) {
    int spent = lastEnd(clause, words.spent());
    int budget = lastEnd(clause, words.budget());
    String rest = clause.substring(Math.max(0, Math.max(spent, budget)));
    for (String word : words.between()) {
      rest = rest.replace(word, "");
    }
    return (spent < 0 && budget < 0) || !rest.isEmpty()
        ? Optional.empty()
        : Optional.of(spent > budget && !has(clause, words.planned()));
  }

  private static boolean startsWithRole(String clause, HeadWords.Amounts words) {
    return words.budget().stream().anyMatch(clause::startsWith)
        || words.spent().stream().anyMatch(clause::startsWith)
        || words.whole().stream().anyMatch(clause::startsWith);
  }

  private static boolean isOtherYear(String head, Optional<Integer> year) {
    return YEAR.matcher(head)
        .results()
        .anyMatch(named -> !year.map(String::valueOf).equals(Optional.of(named.group(1))));
  }

  /** Where the last of the words ends; -1 when none is there. */
  private static int lastEnd(String text, List<String> words) {
    return words.stream()
        .filter(text::contains)
        .mapToInt(word -> text.lastIndexOf(word) + word.length())
        .max()
        .orElse(-1);
  }

  private static boolean has(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  private static BigDecimal unit(String written) {
    return switch (written) {
      case "亿元" -> YI;
      case "万元" -> MoneyUnit.WAN_YUAN.inYuan();
      default -> MoneyUnit.YUAN.inYuan();
    };
  }
}

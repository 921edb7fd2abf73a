package cn.jihe.rules.indicators;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Count;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Quotation;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The goal counts something and no indicator has that number. */
public final class GoalNumberWithoutIndicator implements FormRule {

  private static final int MOST_NAMED = 5;

  /** Characters before a count that are quoted with it. */
  private static final int MOST_WORDS = 10;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9.])(\\d{1,3}(?:,\\d{3}){1,7}|\\d{1,12})(\\.\\d{1,6})?");

  private static final Pattern UNIT_BESIDE = Pattern.compile("\\(([^()]{1,8})\\)$");

  @Override
  public String code() {
    return "I43";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Field goal =
        switch (form) {
          case Declaration declaration -> declaration.annualGoal();
          case SelfEvaluation evaluation -> evaluation.expectedGoal();
        };
    List<Indicator> rows =
        form.indicators().stream().filter(row -> !row.isEmptyTemplateRow()).toList();
    if (goal.isUnreadable() || !goal.isFilled() || rows.isEmpty()) {
      return Outcome.PASSED;
    }
    List<Count> counts = Count.in(goal.text(), subject.parameters().names().counts());
    if (counts.isEmpty()) {
      return Outcome.PASSED;
    }
    // A tree set compares by value: 3 and 3.00 are the same number.
    Set<BigDecimal> known = new TreeSet<>();
    rows.forEach(row -> addNumbers(row, known));
    Set<String> seen = new HashSet<>();
    List<Count> missing =
        counts.stream()
            .filter(count -> !known.contains(count.number()))
            .filter(count -> count.upper().filter(known::contains).isEmpty())
            .filter(count -> seen.add(count.written()))
            .toList();
    if (missing.isEmpty()) {
      return Outcome.PASSED;
    }
    String quoted = listed(missing, GoalNumberWithoutIndicator::quoted);
    String named = quoted.length() > Quotation.LONGEST ? listed(missing, Count::written) : quoted;
    return Outcome.of(
        Violation.at(form, goal)
            .withMessage(missing.size() > MOST_NAMED ? "many" : "default")
            .with("counts", named)
            .with("number", missing.size()));
  }

  private static String listed(List<Count> counts, Function<Count, String> text) {
    return counts.stream()
        .limit(MOST_NAMED)
        .map(count -> "“" + text.apply(count) + "”")
        .collect(Collectors.joining());
  }

  /** With the words before it where they are few: “室间质评项目 571项”. */
  private static String quoted(Count count) {
    String before = count.around().substring(0, Math.max(0, count.around().indexOf('\0')));
    int from = before.length();
    while (from > 0 && Character.isIdeographic(before.charAt(from - 1))) {
      from--;
    }
    String words = before.substring(from);
    return words.isEmpty() || words.length() > MOST_WORDS
        ? count.written()
        : words + " " + count.written();
  }

  private static void addNumbers(Indicator row, Set<BigDecimal> numbers) {
    BigDecimal scale = scaleBesideName(row);
    for (Quantity quantity : row.wanted().quantities()) {
      numbers.add(quantity.number());
      numbers.add(quantity.scaled());
      numbers.add(quantity.number().multiply(scale));
      if (quantity.upper().isPresent()) {
        numbers.add(quantity.upper().get());
        numbers.add(quantity.upper().get().multiply(quantity.scale()));
      }
    }
    addWritten(row.level3().text(), numbers);
    addWritten(row.target().text(), numbers);
  }

  /** 10000 of 生猪投保数量（万头）; 1 when the name ends in no such unit. */
  private static BigDecimal scaleBesideName(Indicator row) {
    Matcher unit = UNIT_BESIDE.matcher(Wording.plain(row.level3().text()));
    return unit.find()
        ? Target.read("=1(" + unit.group(1) + ")")
            .quantity()
            .map(Quantity::scale)
            .orElse(BigDecimal.ONE)
        : BigDecimal.ONE;
  }

  private static void addWritten(String text, Set<BigDecimal> numbers) {
    Matcher matcher = NUMBER.matcher(Wording.halfWidth(text));
    while (matcher.find()) {
      numbers.add(new BigDecimal(matcher.group().replace(",", "")));
    }
  }
}

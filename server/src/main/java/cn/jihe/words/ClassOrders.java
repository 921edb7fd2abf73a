package cn.jihe.words;

import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.target.result.Comparison;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classes whose order is known, so that a result can be held against its target: Ⅲ类 of water, 4A级
 * of scenic areas, 甲级.
 *
 * @param numerals what stands before a class, each with its number: Ⅲ, 三, 3
 * @param joints between the numbers of several classes: Ⅱ-Ⅲ类
 * @param worse right before the lowest class they say that it is not even reached: 劣Ⅴ类
 * @param unclear in a target they leave open which side of a class is meant: 以下, 消除
 * @param orders what is known, in the order in which it is asked for
 */
public record ClassOrders(
    Map<String, Integer> numerals,
    List<String> joints,
    List<String> worse,
    List<String> unclear,
    List<Order> orders) {

  /** No class is said at greater length. */
  private static final int LONGEST = 40;

  /**
   * One kind of class.
   *
   * @param mark what makes a class of a number: 类, 级
   * @param ranks what stands before the mark in place of {@code numerals}; empty for those
   * @param firstIsBest whether the lowest number is the best: Ⅰ类 of water
   * @param contexts one of them stands in the name or in a value; empty where any name will do
   * @param except none of them does
   */
  public record Order(
      String mark,
      Map<String, Integer> ranks,
      boolean firstIsBest,
      List<String> contexts,
      List<String> except) {

    public Order {
      ranks = ranks == null ? Map.of() : Map.copyOf(ranks);
      contexts = contexts == null ? List.of() : List.copyOf(contexts);
      except = except == null ? List.of() : List.copyOf(except);
    }

    private boolean isKnownFor(String texts) {
      return (contexts.isEmpty() || contexts.stream().anyMatch(texts::contains))
          && except.stream().noneMatch(texts::contains);
    }
  }

  /** Whether a value is a class of a known order, for this indicator's name. */
  public boolean isClass(String name, Target value) {
    String text = Wording.plain(value.text());
    return isWords(value)
        && orders.stream()
            .filter(order -> order.isKnownFor(Wording.plain(name) + text))
            .anyMatch(order -> !ranks(text, order).isEmpty());
  }

  /**
   * Compares two values that are classes; empty when either is none, or their order is not known.
   *
   * @param name the indicator's
   */
  public Optional<Comparison> compare(String name, Target target, Target actual) {
    String wanted = Wording.plain(target.text());
    String reached = Wording.plain(actual.text());
    if (!isWords(target) || !isWords(actual) || unclear.stream().anyMatch(wanted::contains)) {
      return Optional.empty();
    }
    String texts = Wording.plain(name) + wanted + reached;
    Optional<Comparison> result = Optional.empty();
    for (Order order : orders) {
      List<Integer> asked = ranks(wanted, order);
      List<Integer> got = ranks(reached, order);
      if (!order.isKnownFor(texts) || (asked.isEmpty() && got.isEmpty())) {
        continue;
      }
      if (asked.isEmpty() || got.isEmpty()) {
        if (result.isPresent()) {
          return Optional.of(Comparison.OPEN);
        }
        continue;
      }
      if (Collections.min(asked).equals(Collections.max(got)) && asked.size() + got.size() == 2) {
        // 三级甲等 beside 三级乙等: the next order tells them apart.
        result = Optional.of(Comparison.MET);
        continue;
      }
      return Optional.of(compare(asked, got, order.firstIsBest()));
    }
    return result;
  }

  private static Comparison compare(List<Integer> asked, List<Integer> got, boolean firstIsBest) {
    int sign = firstIsBest ? -1 : 1;
    int highest = asked.stream().mapToInt(rank -> sign * rank).max().orElseThrow();
    int lowest = asked.stream().mapToInt(rank -> sign * rank).min().orElseThrow();
    if (got.stream().allMatch(rank -> sign * rank >= highest)) {
      return Comparison.MET;
    }
    return got.stream().allMatch(rank -> sign * rank < lowest)
        ? Comparison.MISSED
        : Comparison.OPEN;
  }

  /** Words without a quantity; 2类 is a class of water as well as two kinds. */
  private boolean isWords(Target value) {
    boolean words = value.shape() == Shape.QUALITATIVE || value.shape() == Shape.SENTENCE;
    boolean marked =
        value
            .quantity()
            .filter(one -> one.comparator().isEmpty())
            .filter(one -> orders.stream().anyMatch(order -> order.mark().equals(one.unit())))
            .isPresent();
    return ((words && value.quantities().isEmpty()) || marked) && value.text().length() <= LONGEST;
  }

  private List<Integer> ranks(String text, Order order) {
    Map<String, Integer> names = order.ranks().isEmpty() ? numerals : order.ranks();
    List<Integer> ranks = new ArrayList<>();
    String mark = order.mark();
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
      String before = text.substring(0, at);
      for (String name = endOf(before, names); !name.isEmpty(); name = endOf(before, names)) {
        before = before.substring(0, before.length() - name.length());
        boolean lower = worse.stream().anyMatch(before::endsWith);
        ranks.add(names.getOrDefault(name, 0) + (lower ? 1 : 0));
        before = withoutJoint(before);
      }
    }
    return ranks;
  }

  /** The longest name that a text ends in; a digit is none behind another one. */
  private static String endOf(String text, Map<String, Integer> names) {
    return names.keySet().stream()
        .filter(text::endsWith)
        .max(Comparator.comparingInt(String::length))
        .filter(name -> !isPart(text, text.length() - name.length()))
        .orElse("");
  }

  private static boolean isPart(String text, int start) {
    char before = start == 0 ? 0 : text.charAt(start - 1);
    char first = text.charAt(start);
    boolean digits = Character.isDigit(first) && (Character.isDigit(before) || before == '.');
    boolean letters =
        first < 128 && Character.isLetter(first) && before < 128 && Character.isLetter(before);
    return digits || letters;
  }

  private String withoutJoint(String text) {
    return joints.stream()
        .filter(text::endsWith)
        .findFirst()
        .map(joint -> text.substring(0, text.length() - joint.length()))
        .orElse(text + "\n");
  }
}

package cn.jihe.rules.funds;

import cn.jihe.rules.funds.Addend.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which amounts one below the other may make up a total. All of them may; or some split
 * the one above them, sum up those above them, or tell the total once more in another way. Where
 * they stand, what they are called and what they add up to must say so: that any of them happen to
 * give the total is no reading.
 */
final class Readings {

  /** Bounds the work; no form comes near it. */
  private static final int MOST_STEPS = 20_000;

  private final List<Addend> rows;
  private final List<BigDecimal> amounts;
  private final BigDecimal tolerance;
  private int steps;

  /**
   * Readings of some rows.
   *
   * @param rows from top to bottom, all with an amount other than 0
   * @param amounts of each
   * @param tolerance by how much a sum may be off
   */
  Readings(List<Addend> rows, List<BigDecimal> amounts, BigDecimal tolerance) {
    this.rows = rows;
    this.amounts = amounts;
    this.tolerance = tolerance;
  }

  /**
   * Whether any reading of the rows gives the total, or there are too many to try them all: then
   * none can be ruled out.
   */
  boolean addUpTo(BigDecimal total) {
    steps = MOST_STEPS;
    if (addUp(0, rows.size(), total)) {
      return true;
    }
    for (int row = 1; row < rows.size() - 1; row++) {
      if (rows.get(row).splits() && addUp(row, rows.size(), total)) {
        return true;
      }
    }
    return steps < 0;
  }

  private boolean addUp(int first, int end, BigDecimal total) {
    int known = endOfUnknown(first, end);
    return first < end
        && (addUp(first, end, List.of(), total)
            || (known > first && known < end && addUp(known, end, List.of(), total)));
  }

  /**
   * Reads on.
   *
   * @param row the next to read
   * @param counted the amounts of those above that are parts of the total
   */
  private boolean addUp(int row, int end, List<BigDecimal> counted, BigDecimal total) {
    if (--steps < 0) {
      return false;
    }
    boolean full = !counted.isEmpty() && isNear(sum(counted), total);
    if (row == end) {
      return full;
    }
    if (full && mayBeginAnew(row, end) && addUp(row, end, total)) {
      return true;
    }
    if (isSumOf(row, counted, total) && addUp(row + 1, end, counted, total)) {
      return true;
    }
    List<BigDecimal> more = new ArrayList<>(counted);
    more.add(amounts.get(row));
    for (int next = row + 1; next <= end; next++) {
      if ((next == row + 1 || isSplitBy(row, next, end)) && addUp(next, end, more, total)) {
        return true;
      }
    }
    return false;
  }

  /** The total by source may be followed by the same total by level of government. */
  private boolean mayBeginAnew(int row, int end) {
    Addend addend = rows.get(row);
    boolean tier = addend.source() == Source.TIER && end - row > 1;
    return addend.splits() || !addend.known() || tier;
  }

  /** Whether a row repeats the total, or sums up the rows right above it. */
  private boolean isSumOf(int row, List<BigDecimal> counted, BigDecimal total) {
    boolean saysSo = rows.get(row).source() == Source.SUM;
    if (!saysSo && rows.get(row).known()) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int above = counted.size() - 1; above >= 0; above--) {
      sum = sum.add(counted.get(above));
      boolean several = above < counted.size() - 1;
      if ((several || saysSo) && isNear(sum, amounts.get(row))) {
        return true;
      }
    }
    return saysSo && isNear(amounts.get(row), total);
  }

  /** Whether the rows between two are the parts of the first of them. */
  private boolean isSplitBy(int row, int next, int end) {
    return areCalledParts(row, next, end)
        || (mayBeParts(row, next) && addUp(row + 1, next, amounts.get(row)));
  }

  /** By their names alone: then they need not be all the parts that the row has. */
  private boolean areCalledParts(int row, int next, int end) {
    List<Addend> parts = rows.subList(row + 1, next);
    if (parts.getFirst().splits()) {
      return parts.stream()
          .allMatch(part -> part.splits() || !part.known() || part.source() == Source.TIER);
    }
    boolean fiscal = rows.get(row).source() == Source.FISCAL;
    boolean ended = next == end || rows.get(next).source() != Source.TIER;
    if (fiscal && ended && parts.stream().allMatch(part -> part.source() == Source.TIER)) {
      return true;
    }
    return !parts.getFirst().known() && next == endOfUnknown(row + 1, end);
  }

  /** By the sources of the money: none of the treasury's is made up of others' money. */
  private boolean mayBeParts(int row, int next) {
    Addend whole = rows.get(row);
    List<Addend> parts = rows.subList(row + 1, next);
    boolean own = whole.source() == Source.OWN;
    boolean open = whole.source() == Source.SUM || !whole.known();
    boolean alike =
        parts.stream().allMatch(part -> !part.known() || (part.source() == Source.OWN) == own);
    return (open || alike) && (parts.size() > 1 || own || open);
  }

  /** Where the unknown names end that start at a row. */
  private int endOfUnknown(int row, int end) {
    int at = row;
    while (at < end && !rows.get(at).known()) {
      at++;
    }
    return at;
  }

  private boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(tolerance) <= 0;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

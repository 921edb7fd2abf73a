package cn.jihe.row;

import cn.jihe.form.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rows of two tables, and which of them are known to be the same so far. */
final class Pairing {

  /** So alike are two names of one indicator that was named anew. */
  static final double SAME_NAME = 0.8;

  /** With more rows left than so, likeness would take too long to find out. */
  private static final int MOST_LEFT = 150;

  private final List<RowIdentity> before;
  private final List<RowIdentity> after;
  private final Map<Integer, Integer> pairs = new HashMap<>();
  private final Map<Integer, Integer> taken = new HashMap<>();

  Pairing(List<Indicator> before, List<Indicator> after) {
    this.before = before.stream().map(RowIdentity::of).toList();
    this.after = after.stream().map(RowIdentity::of).toList();
  }

  /** What several rows that say the same are. */
  enum Doubt {
    /** The first is the first, and so on. */
    IN_ORDER,
    /** The same, unless some are gone: which, nobody can tell. */
    IF_AS_MANY,
    /** None of them is known. */
    IF_ONLY_ONE
  }

  List<RowIdentity> before() {
    return before;
  }

  List<RowIdentity> after() {
    return after;
  }

  /** By the index in the earlier table, that in the later one. */
  Map<Integer, Integer> pairs() {
    return pairs;
  }

  /** Indices of rows of the earlier table that are not known yet. */
  List<Integer> olds() {
    return IntStream.range(0, before.size()).filter(i -> !pairs.containsKey(i)).boxed().toList();
  }

  /** Indices of rows of the later table that are not known yet. */
  List<Integer> nows() {
    return IntStream.range(0, after.size()).filter(i -> !taken.containsKey(i)).boxed().toList();
  }

  boolean isFree(RowPair pair) {
    return !pairs.containsKey(pair.before()) && !taken.containsKey(pair.after());
  }

  void pair(int old, int now) {
    pairs.put(old, now);
    taken.put(now, old);
  }

  /**
   * Pairs rows that say the same.
   *
   * @param said what is compared; empty for a row that says nothing by which it is known
   */
  void by(Function<RowIdentity, Optional<Object>> said, Doubt doubt) {
    Map<Object, List<Integer>> later = grouped(nows(), after, said);
    grouped(olds(), before, said)
        .forEach(
            (what, old) -> {
              List<Integer> now = later.getOrDefault(what, List.of());
              boolean known =
                  switch (doubt) {
                    case IN_ORDER -> true;
                    case IF_AS_MANY -> old.size() == now.size();
                    case IF_ONLY_ONE -> old.size() == 1 && now.size() == 1;
                  };
              for (int i = 0; known && i < Math.min(old.size(), now.size()); i++) {
                pair(old.get(i), now.get(i));
              }
            });
  }

  private static Map<Object, List<Integer>> grouped(
      List<Integer> left, List<RowIdentity> rows, Function<RowIdentity, Optional<Object>> said) {
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    for (int row : left) {
      said.apply(rows.get(row))
          .ifPresent(what -> groups.computeIfAbsent(what, key -> new ArrayList<>()).add(row));
    }
    return groups;
  }

  /** A pair of rows with names that are alike. */
  record Alike(RowPair rows, double likeness) {}

  /**
   * Pairs of the same levels with names that are alike; none where there are too many rows.
   *
   * @param least so alike they are at least
   */
  List<Alike> alike(List<Integer> olds, List<Integer> nows, double least) {
    List<Alike> found = new ArrayList<>();
    if (olds.size() > MOST_LEFT || nows.size() > MOST_LEFT) {
      return found;
    }
    for (int old : olds) {
      for (int now : nows) {
        if (before.get(old).levels().equals(after.get(now).levels())) {
          double likeness = before.get(old).likeness(after.get(now));
          if (likeness >= least) {
            found.add(new Alike(new RowPair(old, now), likeness));
          }
        }
      }
    }
    return found;
  }
}

package cn.jihe.review.difference;

import cn.jihe.form.Indicator;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which row of a table of indicators is which of another: by what they mean, then by names that are
 * alike, then by their place between rows that are known.
 */
final class RowMatching {

  /** So alike are two names of one indicator that was named anew. */
  static final double SAME_NAME = 0.8;

  /** So alike they are at the same place. */
  private static final double LIKE_NAME = 0.5;

  /** Longer tables are matched by meaning alone. */
  private static final int MOST_ROWS = 2_000;

  /** With more rows left than so, likeness would take too long to find out. */
  private static final int MOST_LEFT = 150;

  private final List<RowIdentity> before;
  private final List<RowIdentity> after;
  private final Map<Integer, Integer> pairs = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  private RowMatching(List<Indicator> before, List<Indicator> after) {
    this.before = before.stream().map(RowIdentity::of).toList();
    this.after = after.stream().map(RowIdentity::of).toList();
  }

  /** The rows of two versions of one form. */
  static RowMatching ofVersions(List<Indicator> before, List<Indicator> after) {
    RowMatching matching = new RowMatching(before, after);
    matching.byMeaning();
    matching.byLikeness();
    matching.byPlace();
    return matching;
  }

  /** The rows of two forms that are to be about the same: the place on them says nothing. */
  static RowMatching ofForms(List<Indicator> before, List<Indicator> after) {
    RowMatching matching = new RowMatching(before, after);
    matching.byMeaning();
    matching.byLikeness();
    matching.by(row -> List.of(row.level2(), row.target()), row -> !row.target().isEmpty());
    return matching;
  }

  /** In the order of the later table. */
  List<RowPair> pairs() {
    return pairs.entrySet().stream()
        .map(pair -> new RowPair(pair.getKey(), pair.getValue()))
        .sorted(Comparator.comparingInt(RowPair::after))
        .toList();
  }

  /** Indices of rows that are in the earlier table only. */
  List<Integer> removed() {
    return IntStream.range(0, before.size()).filter(i -> !pairs.containsKey(i)).boxed().toList();
  }

  /** Indices of rows that are in the later table only. */
  List<Integer> added() {
    return IntStream.range(0, after.size()).filter(i -> !taken.contains(i)).boxed().toList();
  }

  /** Whether a row is of the same group and kind in both. */
  boolean staysUnderItsLevels(RowPair pair) {
    return before.get(pair.before()).levels().equals(after.get(pair.after()).levels());
  }

  private void pair(int old, int now) {
    pairs.put(old, now);
    taken.add(now);
  }

  private void byMeaning() {
    inOrder();
    by(row -> row, RowIdentity::isNamed);
    by(RowIdentity::numbered, RowIdentity::isNamed);
    by(RowIdentity::meaning, RowIdentity::isNamed);
    by(row -> List.of(row.level2(), row.name()), RowIdentity::isNamed);
    by(RowIdentity::name, RowIdentity::isNamed);
  }

  /** The same rows in the same order: of several that are equal each is its own. */
  private void inOrder() {
    if (before.size() > MOST_ROWS || after.size() > MOST_ROWS) {
      return;
    }
    int old = 0;
    int now = 0;
    for (AbstractDelta<RowIdentity> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      while (old < delta.getSource().getPosition()) {
        pair(old++, now++);
      }
      old += delta.getSource().size();
      now += delta.getTarget().size();
    }
    while (old < before.size()) {
      pair(old++, now++);
    }
  }

  /** Of rows that are not known yet those that are equal in this, in their order. */
  private void by(Function<RowIdentity, Object> known, Predicate<RowIdentity> counts) {
    Map<Object, Deque<Integer>> waiting = new HashMap<>();
    for (int now : added()) {
      waiting.computeIfAbsent(known.apply(after.get(now)), key -> new ArrayDeque<>()).add(now);
    }
    for (int old : removed()) {
      Deque<Integer> same = waiting.get(known.apply(before.get(old)));
      if (same != null && !same.isEmpty() && counts.test(before.get(old))) {
        pair(old, same.removeFirst());
      }
    }
  }

  private void byLikeness() {
    alike(removed(), added(), SAME_NAME);
  }

  /** A pair of rows with names that are alike. */
  private record Alike(int old, int now, double likeness) {}

  /** Of the same levels the most alike first. */
  private void alike(List<Integer> olds, List<Integer> nows, double least) {
    if (olds.size() > MOST_LEFT || nows.size() > MOST_LEFT) {
      return;
    }
    List<Alike> found = new ArrayList<>();
    for (int old : olds) {
      for (int now : nows) {
        if (before.get(old).levels().equals(after.get(now).levels())) {
          double likeness = before.get(old).likeness(after.get(now));
          if (likeness >= least) {
            found.add(new Alike(old, now, likeness));
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(Alike::likeness).reversed());
    for (Alike one : found) {
      if (!pairs.containsKey(one.old()) && !taken.contains(one.now())) {
        pair(one.old(), one.now());
      }
    }
  }

  /** Between the same two known rows, under the same levels. */
  private void byPlace() {
    List<RowPair> known = RowPair.inOrder(pairs());
    Map<Object, List<Integer>> olds =
        places(removed(), before, known.stream().map(RowPair::before).toList());
    Map<Object, List<Integer>> nows =
        places(added(), after, known.stream().map(RowPair::after).toList());
    olds.forEach((place, old) -> atOnePlace(old, nows.getOrDefault(place, List.of())));
  }

  /** Rows by how many known ones stand above them, and by their levels. */
  private static Map<Object, List<Integer>> places(
      List<Integer> left, List<RowIdentity> rows, List<Integer> known) {
    Map<Object, List<Integer>> places = new HashMap<>();
    int above = 0;
    for (int row : left) {
      while (above < known.size() && known.get(above) < row) {
        above++;
      }
      places
          .computeIfAbsent(List.of(above, rows.get(row).levels()), key -> new ArrayList<>())
          .add(row);
    }
    return places;
  }

  private void atOnePlace(List<Integer> olds, List<Integer> nows) {
    if (olds.size() == nows.size()) {
      for (int i = 0; i < olds.size(); i++) {
        pair(olds.get(i), nows.get(i));
      }
      return;
    }
    for (int old : olds) {
      nows.stream()
          .filter(now -> !taken.contains(now))
          .filter(now -> before.get(old).target().equals(after.get(now).target()))
          .filter(now -> !after.get(now).target().isEmpty())
          .findFirst()
          .ifPresent(now -> pair(old, now));
    }
    alike(
        olds.stream().filter(old -> !pairs.containsKey(old)).toList(),
        nows.stream().filter(now -> !taken.contains(now)).toList(),
        LIKE_NAME);
  }
}

package cn.jihe.row;

import cn.jihe.row.Pairing.Alike;
import cn.jihe.row.Pairing.Doubt;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pairs as many rows as it can: by what they mean, then by names that are alike, then by their
 * place between rows that are known.
 */
final class LikelyRows {

  /** So alike two names are at the same place. */
  private static final double LIKE_NAME = 0.5;

  /** Longer tables are matched by meaning alone. */
  private static final int MOST_ROWS = 2_000;

  private final Pairing pairing;

  private LikelyRows(Pairing pairing) {
    this.pairing = pairing;
  }

  /** The rows of two versions of one form. */
  static void ofVersions(Pairing pairing) {
    LikelyRows rows = new LikelyRows(pairing);
    rows.byMeaning();
    rows.alike(pairing.olds(), pairing.nows(), Pairing.SAME_NAME);
    rows.byPlace();
  }

  /** The rows of two forms that are to be about the same: the place on them says nothing. */
  static void ofForms(Pairing pairing) {
    LikelyRows rows = new LikelyRows(pairing);
    rows.byMeaning();
    rows.alike(pairing.olds(), pairing.nows(), Pairing.SAME_NAME);
    pairing.by(
        row ->
            Optional.<Object>of(List.of(row.level2(), row.target()))
                .filter(all -> !row.target().isEmpty()),
        Doubt.IN_ORDER);
  }

  private void byMeaning() {
    inOrder();
    named(RowIdentity::said);
    named(RowIdentity::numbered);
    named(RowIdentity::meaning);
    named(row -> List.of(row.level2(), row.name()));
    named(RowIdentity::name);
  }

  private void named(Function<RowIdentity, Object> said) {
    pairing.by(row -> Optional.of(said.apply(row)).filter(all -> row.isNamed()), Doubt.IN_ORDER);
  }

  /** The same rows in the same order: of several that are equal each is its own. */
  private void inOrder() {
    List<List<String>> before = pairing.before().stream().map(RowIdentity::said).toList();
    List<List<String>> after = pairing.after().stream().map(RowIdentity::said).toList();
    if (before.size() > MOST_ROWS || after.size() > MOST_ROWS) {
      return;
    }
    int old = 0;
    int now = 0;
    for (AbstractDelta<List<String>> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      while (old < delta.getSource().getPosition()) {
        pairing.pair(old++, now++);
      }
      old += delta.getSource().size();
      now += delta.getTarget().size();
    }
    while (old < before.size()) {
      pairing.pair(old++, now++);
    }
  }

  /** The most alike first. */
  private void alike(List<Integer> olds, List<Integer> nows, double least) {
    pairing.alike(olds, nows, least).stream()
        .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
        .map(Alike::rows)
        .filter(pairing::isFree)
        .forEachOrdered(pair -> pairing.pair(pair.before(), pair.after()));
  }

  /** Between the same two known rows, under the same levels. */
  private void byPlace() {
    List<RowPair> known =
        RowPair.inOrder(
            pairing.pairs().entrySet().stream()
                .map(pair -> new RowPair(pair.getKey(), pair.getValue()))
                .toList());
    Map<Object, List<Integer>> olds =
        places(pairing.olds(), pairing.before(), known.stream().map(RowPair::before).toList());
    Map<Object, List<Integer>> nows =
        places(pairing.nows(), pairing.after(), known.stream().map(RowPair::after).toList());
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
        pairing.pair(olds.get(i), nows.get(i));
      }
      return;
    }
    for (int old : olds) {
      String target = pairing.before().get(old).target();
      nows.stream()
          .filter(now -> pairing.isFree(new RowPair(old, now)))
          .filter(now -> !target.isEmpty() && target.equals(pairing.after().get(now).target()))
          .findFirst()
          .ifPresent(now -> pairing.pair(old, now));
    }
    alike(
        olds.stream().filter(old -> !pairing.pairs().containsKey(old)).toList(),
        nows.stream().filter(pairing.nows()::contains).toList(),
        LIKE_NAME);
  }
}

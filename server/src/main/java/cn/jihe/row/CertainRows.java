package cn.jihe.row;

import cn.jihe.row.Pairing.Alike;
import cn.jihe.row.Pairing.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs rows as far as there is no doubt: of the same names; else of the same contents; else of the
 * same kind and nearly the same name; else renamed in their place. Whatever could be two is none.
 */
final class CertainRows {

  private final Pairing pairing;

  private CertainRows(Pairing pairing) {
    this.pairing = pairing;
  }

  static void match(Pairing pairing) {
    CertainRows rows = new CertainRows(pairing);
    pairing.by(row -> Optional.of(List.of(row.numbered(), row.values())), Doubt.IF_AS_MANY);
    pairing.by(row -> Optional.of(List.of(row.meaning(), row.values())), Doubt.IF_AS_MANY);
    pairing.by(
        row -> Optional.<Object>of(row.meaning()).filter(named -> row.isNamed()),
        Doubt.IF_ONLY_ONE);
    pairing.by(
        row -> Optional.<Object>of(List.of(row.name(), row.values())).filter(all -> row.isFilled()),
        Doubt.IF_ONLY_ONE);
    rows.onlyPairs(
        pairing.alike(pairing.olds(), pairing.nows(), Pairing.SAME_NAME).stream()
            .map(Alike::rows)
            .toList());
    rows.onlyPairs(rows.renamed());
  }

  /** Those of which each row is in one only. */
  private void onlyPairs(List<RowPair> found) {
    Map<Integer, Long> olds = counted(found, RowPair::before);
    Map<Integer, Long> nows = counted(found, RowPair::after);
    found.stream()
        .filter(pair -> isOne(olds.get(pair.before())) && isOne(nows.get(pair.after())))
        .forEach(pair -> pairing.pair(pair.before(), pair.after()));
  }

  private static boolean isOne(@Nullable Long count) {
    return Objects.equals(count, 1L);
  }

  private static Map<Integer, Long> counted(List<RowPair> pairs, Function<RowPair, Integer> row) {
    return pairs.stream().collect(Collectors.groupingBy(row, Collectors.counting()));
  }

  /** Of the same kind and contents, between the same rows. */
  private List<RowPair> renamed() {
    List<RowPair> found = new ArrayList<>();
    List<Integer> nows = pairing.nows();
    for (int old : pairing.olds()) {
      RowIdentity was = pairing.before().get(old);
      for (int now : follows(old, nows)) {
        RowIdentity is = pairing.after().get(now);
        if (was.isFilled()
            && was.values().equals(is.values())
            && was.levels().equals(is.levels())) {
          found.add(new RowPair(old, now));
        }
      }
    }
    return found;
  }

  private List<Integer> follows(int old, List<Integer> nows) {
    return nows.stream()
        .filter(now -> isNext(old - 1, now - 1, -1))
        .filter(now -> isNext(old + 1, now + 1, pairing.after().size()))
        .toList();
  }

  /** Whether two rows are the same, or both are where the table ends. */
  private boolean isNext(int old, int now, int end) {
    boolean none = old < 0 || old >= pairing.before().size();
    return none ? now == end : Integer.valueOf(now).equals(pairing.pairs().get(old));
  }
}

package cn.jihe.row;

import cn.jihe.form.Indicator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which row of a table of indicators is which of another. */
public final class RowMatching {

  private final Pairing pairing;

  private RowMatching(Pairing pairing) {
    this.pairing = pairing;
  }

  /**
   * The rows of two versions of one form, without any that could be two: a remark that is listed as
   * lost is found by its reader, one at the wrong row is not.
   */
  public static RowMatching certain(List<Indicator> before, List<Indicator> after) {
    Pairing pairing = new Pairing(before, after);
    CertainRows.match(pairing);
    return new RowMatching(pairing);
  }

  /** The rows of two versions of one form, as many as there may be. */
  public static RowMatching ofVersions(List<Indicator> before, List<Indicator> after) {
    Pairing pairing = new Pairing(before, after);
    LikelyRows.ofVersions(pairing);
    return new RowMatching(pairing);
  }

  /** The rows of two forms that are to be about the same: the place on them says nothing. */
  public static RowMatching ofForms(List<Indicator> before, List<Indicator> after) {
    Pairing pairing = new Pairing(before, after);
    LikelyRows.ofForms(pairing);
    return new RowMatching(pairing);
  }

  /** By the index in the earlier table, from 0, that in the later one. */
  public Map<Integer, Integer> byEarlier() {
    return Map.copyOf(pairing.pairs());
  }

  /** In the order of the later table. */
  public List<RowPair> pairs() {
    return pairing.pairs().entrySet().stream()
        .map(pair -> new RowPair(pair.getKey(), pair.getValue()))
        .sorted(Comparator.comparingInt(RowPair::after))
        .toList();
  }

  /** Indices of rows that are in the earlier table only. */
  public List<Integer> removed() {
    return pairing.olds();
  }

  /** Indices of rows that are in the later table only. */
  public List<Integer> added() {
    return pairing.nows();
  }

  /** Whether a row is of the same group and kind in both. */
  public boolean staysUnderItsLevels(RowPair pair) {
    return pairing
        .before()
        .get(pair.before())
        .levels()
        .equals(pairing.after().get(pair.after()).levels());
  }
}

package cn.jihe.rules.project;

import cn.jihe.form.Form;
import cn.jihe.form.Workbook;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Violation;
import cn.jihe.words.HeadLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Most of a form's indicators also stand, with the same targets, in another project's form. */
public final class IndicatorsCopied implements NeighbourRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "H08";
  }

  @Override
  public Outcome check(Workbook workbook, RuleContext context, Settings settings) {
    List<Peer> peers = Peer.all(workbook.forms(), context);
    List<List<Triple>> triples =
        peers.stream()
            .map(Peer::form)
            .map(form -> Triple.of(form, settings.parameters(form.year()).levels()))
            .toList();
    Map<Triple, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < peers.size(); i++) {
      for (Triple triple : new HashSet<>(triples.get(i))) {
        places.computeIfAbsent(triple, absent -> new ArrayList<>()).add(i);
      }
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < workbook.forms().size(); i++) {
      HeadLimits limits = settings.parameters(workbook.forms().get(i).year()).thresholds().heads();
      source(i, peers, triples.get(i), places, limits).ifPresent(violations::add);
    }
    return Outcome.of(violations.stream());
  }

  /** The form that has most of these, when it has enough of them. */
  private static Optional<Violation> source(
      int index,
      List<Peer> peers,
      List<Triple> own,
      Map<Triple, List<Integer>> places,
      HeadLimits limits) {
    Peer peer = peers.get(index);
    int[] shared = new int[peers.size()];
    own.forEach(triple -> places.getOrDefault(triple, List.of()).forEach(at -> shared[at]++));
    return IntStream.range(0, shared.length)
        .filter(at -> at != index && isEnough(shared[at], own.size(), limits))
        .filter(at -> isOther(peer, peers.get(at)))
        .boxed()
        .max(
            Comparator.<Integer>comparingInt(at -> shared[at])
                .thenComparing(Comparator.reverseOrder()))
        .map(at -> violation(peer.form(), peers.get(at), shared[at], own.size()));
  }

  private static boolean isEnough(int shared, int all, HeadLimits limits) {
    return shared >= limits.copiedAtLeast()
        && BigDecimal.valueOf(shared)
                .multiply(HUNDRED)
                .compareTo(limits.copiedShare().multiply(BigDecimal.valueOf(all)))
            >= 0;
  }

  private static boolean isOther(Peer peer, Peer other) {
    return peer.form().kind() == other.form().kind()
        && peer.isNear(other)
        && !peer.isSameProject(other);
  }

  private static Violation violation(Form form, Peer source, int shared, int all) {
    Violation violation =
        Violation.at(form.place().headerOrTitle(), "").with("shared", shared).with("count", all);
    return source.nameIn(violation, source.form().place().headerOrTitle());
  }
}

package cn.jihe.rules.project;

import cn.jihe.form.Form;
import cn.jihe.rule.ComparedIndicator.Meaning;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Violation;
import cn.jihe.words.HeadLimits;
import cn.jihe.words.LevelNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Most of a form's indicators also stand, with the same targets, in another project's form. */
public final class IndicatorsCopied implements NeighbourRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "H08";
  }

  @Override
  public Outcome check(Subject subject) {
    Settings settings = subject.settings();
    List<Form> forms = subject.workbook().forms();
    List<Peer> peers = Peer.all(subject);
    List<List<Meaning>> meanings = peers.stream().map(peer -> meanings(peer, settings)).toList();
    Map<Meaning, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < peers.size(); i++) {
      for (Meaning meaning : new HashSet<>(meanings.get(i))) {
        places.computeIfAbsent(meaning, absent -> new ArrayList<>()).add(i);
      }
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      HeadLimits limits = settings.parameters(form.year()).thresholds().heads();
      List<Meaning> own = meanings.get(i);
      source(i, peers, own, places, limits)
          .map(found -> violation(form, found, own.size()))
          .ifPresent(violations::add);
    }
    return Outcome.of(violations.stream());
  }

  private static List<Meaning> meanings(Peer peer, Settings settings) {
    LevelNames levels = settings.parameters(peer.here().flatMap(Form::year)).levels();
    return peer.compared().rows().stream().map(row -> row.meaning(levels)).toList();
  }

  /** A form and how many indicators it shares with another. */
  private record Source(Peer peer, int shared) {}

  /** The form that has most of these, when it has enough of them. */
  private static Optional<Source> source(
      int index,
      List<Peer> peers,
      List<Meaning> own,
      Map<Meaning, List<Integer>> places,
      HeadLimits limits) {
    Peer peer = peers.get(index);
    if (own.size() < limits.copiedAtLeast()) {
      return Optional.empty();
    }
    Map<Integer, Integer> shared = new TreeMap<>();
    own.forEach(
        meaning ->
            places.getOrDefault(meaning, List.of()).forEach(at -> shared.merge(at, 1, Integer::sum)));
    Source source = null;
    for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
      int at = other.getKey();
      int count = other.getValue();
      if (at != index
          && (source == null || count > source.shared())
          && isEnough(count, own.size(), limits)
          && isOther(peer, peers.get(at))) {
        source = new Source(peers.get(at), count);
      }
    }
    return Optional.ofNullable(source);
  }

  private static boolean isEnough(int shared, int all, HeadLimits limits) {
    return shared >= limits.copiedAtLeast()
        && BigDecimal.valueOf(shared)
                .multiply(HUNDRED)
                .compareTo(limits.copiedShare().multiply(BigDecimal.valueOf(all)))
            >= 0;
  }

  private static boolean isOther(Peer peer, Peer other) {
    return peer.compared().kind() == other.compared().kind()
        && peer.isNear(other)
        && !peer.isSameProject(other);
  }

  private static Violation violation(Form form, Source source, int all) {
    return source
        .peer()
        .nameIn(
            Violation.at(form.place().headerOrTitle(), "")
                .with("shared", source.shared())
                .with("count", all),
            other -> other.place().headerOrTitle());
  }
}

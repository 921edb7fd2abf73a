package cn.jihe.rules.project;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.UnitName;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One project has two forms of one kind and year. Said at both, each naming the other. */
public final class ProjectFiledTwice implements NeighbourRule {

  @Override
  public String code() {
    return "H09";
  }

  private record Filed(FormKind kind, String name) {
    static Filed of(Peer peer) {
      return new Filed(peer.compared().kind(), peer.name());
    }
  }

  @Override
  public Outcome check(Subject subject) {
    List<Peer> peers =
        Peer.all(subject).stream()
            .filter(peer -> !peer.name().isEmpty() && isReadable(peer))
            .toList();
    Map<Filed, List<Peer>> byName = peers.stream().collect(Collectors.groupingBy(Filed::of));
    return Outcome.of(
        peers.stream()
            .flatMap(
                peer ->
                    peer.here().stream()
                        .flatMap(
                            form ->
                                byName.getOrDefault(Filed.of(peer), List.of()).stream()
                                    .filter(other -> other.index() != peer.index())
                                    .filter(other -> isTwice(peer, form, other))
                                    .limit(1)
                                    .map(other -> violation(form, other)))));
  }

  private static boolean isReadable(Peer peer) {
    return peer.here().filter(form -> form.projectName().isUnreadable()).isEmpty();
  }

  /** A stored form of the very same name is an earlier version of this one. */
  private static boolean isTwice(Peer peer, Form form, Peer other) {
    return peer.isNear(other)
        && other
            .here()
            .map(
                beside ->
                    mayBeEqual(form.year(), beside.year()) && mayBeEqual(unit(form), unit(beside)))
            .orElseGet(() -> !peer.compared().project().equals(other.compared().project()));
  }

  private static <T> boolean mayBeEqual(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static Optional<UnitName> unit(Form form) {
    return Optional.of(form.unit())
        .filter(Field::isFilled)
        .map(field -> new UnitName(field.text()));
  }

  private static Violation violation(Form form, Peer other) {
    return other.nameIn(Violation.at(form, form.projectName()), ProjectFiledTwice::nameCell);
  }

  private static FurtherCell nameCell(Form form) {
    return FurtherCell.of(form.projectName())
        .findFirst()
        .orElse(FurtherCell.of(form.place().title()));
  }
}

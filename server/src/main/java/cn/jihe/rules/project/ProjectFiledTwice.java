package cn.jihe.rules.project;

import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.FormKind;
import cn.jihe.form.Workbook;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
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
      return new Filed(peer.form().kind(), peer.name());
    }
  }

  @Override
  public Outcome check(Workbook workbook, RuleContext context, Settings settings) {
    List<Peer> peers =
        Peer.all(workbook.forms(), context).stream()
            .filter(peer -> !peer.name().isEmpty() && !peer.form().projectName().isUnreadable())
            .toList();
    Map<Filed, List<Peer>> byName = peers.stream().collect(Collectors.groupingBy(Filed::of));
    return Outcome.of(
        peers.stream()
            .filter(Peer::isHere)
            .flatMap(
                peer ->
                    byName.getOrDefault(Filed.of(peer), List.of()).stream()
                        .filter(other -> other.index() != peer.index() && isTwice(peer, other))
                        .limit(1)
                        .map(other -> violation(peer.form(), other))));
  }

  /** A stored form of the very same name is an earlier version of this one. */
  private static boolean isTwice(Peer peer, Peer other) {
    if (!other.isHere()) {
      return peer.isNear(other)
          && !Wording.plain(peer.project()).equals(Wording.plain(other.project()));
    }
    return mayBeEqual(peer.form().year(), other.form().year())
        && mayBeEqual(unit(peer.form()), unit(other.form()));
  }

  private static <T> boolean mayBeEqual(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static Optional<String> unit(Form form) {
    return Optional.of(form.unit())
        .filter(Field::isFilled)
        .map(field -> Wording.plain(field.text()));
  }

  private static Violation violation(Form form, Peer other) {
    var cell = other.form().projectName().cell();
    return other.nameIn(
        Violation.at(form, form.projectName()), cell == null ? other.form().place().title() : cell);
  }
}

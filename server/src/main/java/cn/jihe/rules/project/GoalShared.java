package cn.jihe.rules.project;

import cn.jihe.form.CellRef;
import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
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

/** Two projects have one and the same 年度总体目标. Said at both, each naming the other. */
public final class GoalShared implements NeighbourRule {

  @Override
  public String code() {
    return "H07";
  }

  @Override
  public Outcome check(Workbook workbook, RuleContext context, Settings settings) {
    List<Peer> peers = Peer.all(workbook.forms(), context);
    Map<String, List<Peer>> byGoal =
        peers.stream()
            .filter(peer -> isLong(peer.form(), settings))
            .collect(Collectors.groupingBy(peer -> goal(peer.form())));
    return Outcome.of(
        peers.stream()
            .filter(peer -> peer.isHere() && isLong(peer.form(), settings))
            .flatMap(
                peer ->
                    other(peer, byGoal.getOrDefault(goal(peer.form()), List.of())).stream()
                        .map(other -> violation(peer.form(), other))));
  }

  private static Optional<Peer> other(Peer peer, List<Peer> alike) {
    return alike.stream()
        .filter(other -> peer.isNear(other) && !peer.isSameProject(other))
        .filter(other -> other.index() != peer.index())
        .findFirst();
  }

  private static Violation violation(Form form, Peer other) {
    Field own = ((Declaration) form).annualGoal();
    CellRef cell = ((Declaration) other.form()).annualGoal().cell();
    return other.nameIn(
        Violation.at(form, own), cell == null ? other.form().place().title() : cell);
  }

  private static boolean isLong(Form form, Settings settings) {
    return form instanceof Declaration
        && goal(form).length()
            >= settings.parameters(form.year()).thresholds().heads().sharedGoal();
  }

  private static String goal(Form form) {
    return form instanceof Declaration declaration && !declaration.annualGoal().isUnreadable()
        ? Wording.plain(declaration.annualGoal().text())
        : "";
  }
}

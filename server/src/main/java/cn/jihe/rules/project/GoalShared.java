package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Form;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.NeighbourRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Violation;
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
  public Outcome check(Subject subject) {
    List<Peer> peers = Peer.all(subject);
    Map<String, List<Peer>> byGoal =
        peers.stream()
            .filter(peer -> isLong(peer, subject.settings()))
            .collect(Collectors.groupingBy(GoalShared::goal));
    return Outcome.of(
        peers.stream()
            .filter(peer -> isLong(peer, subject.settings()))
            .flatMap(
                peer ->
                    peer.here().stream()
                        .flatMap(
                            form ->
                                other(peer, byGoal.getOrDefault(goal(peer), List.of())).stream()
                                    .map(other -> violation(form, other)))));
  }

  private static Optional<Peer> other(Peer peer, List<Peer> alike) {
    return alike.stream()
        .filter(other -> peer.isNear(other) && !peer.isSameProject(other))
        .filter(other -> other.index() != peer.index())
        .findFirst();
  }

  private static Violation violation(Form form, Peer other) {
    return other.nameIn(
        Violation.at(form, ((Declaration) form).annualGoal()), GoalShared::goalCell);
  }

  private static FurtherCell goalCell(Form form) {
    return FurtherCell.of(((Declaration) form).annualGoal())
        .findFirst()
        .orElse(FurtherCell.of(form.place().title()));
  }

  /** A goal is compared from the length on that is set for its year; a stored one's is known. */
  private static boolean isLong(Peer peer, Settings settings) {
    Optional<Integer> year =
        peer.here().map(Form::year).orElseGet(() -> peer.budget().map(RuleContext.Budget::year));
    return !goal(peer).isEmpty()
        && goal(peer).length() >= settings.parameters(year).thresholds().heads().sharedGoal();
  }

  private static String goal(Peer peer) {
    return peer.compared().plainGoal();
  }
}

package cn.jihe.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table as one reads it, line by line; every triple that is not in it leads nowhere. */
final class LifecycleTest {

  /** State, action, role, what it leads to; “=” stays. */
  private static final List<String> MAY =
      List.of(
          "ATTEMPT submit CLERK =",
          "PREPARED submit CLERK =",
          "SUBMITTED submit CLERK =",
          "RETURNED submit CLERK =",
          "WITHDRAWN submit CLERK =",
          "ACCEPTED submit CLERK =",
          "PUBLISHED submit CLERK =",
          "PREPARED withdraw CLERK WITHDRAWN",
          "SUBMITTED withdraw CLERK WITHDRAWN",
          "PREPARED endorse UNIT_HEAD SUBMITTED",
          "PREPARED send-back UNIT_HEAD WITHDRAWN",
          "SUBMITTED open REVIEWER =",
          "SUBMITTED release REVIEWER =",
          "SUBMITTED accept REVIEWER ACCEPTED REFERRED",
          "SUBMITTED return REVIEWER RETURNED",
          "REFERRED open BUREAU =",
          "REFERRED release BUREAU =",
          "REFERRED accept BUREAU ACCEPTED",
          "REFERRED return BUREAU RETURNED",
          "REFERRED return-to-department BUREAU SUBMITTED",
          "ACCEPTED reopen REVIEWER =",
          "ACCEPTED reopen BUREAU =",
          "PUBLISHED reopen REVIEWER =",
          "PUBLISHED reopen BUREAU =",
          "SUBMITTED undo UNIT_HEAD =",
          "SUBMITTED undo REVIEWER =",
          "SUBMITTED undo BUREAU =",
          "REFERRED undo UNIT_HEAD =",
          "REFERRED undo REVIEWER =",
          "REFERRED undo BUREAU =",
          "RETURNED undo UNIT_HEAD =",
          "RETURNED undo REVIEWER =",
          "RETURNED undo BUREAU =",
          "WITHDRAWN undo UNIT_HEAD =",
          "WITHDRAWN undo REVIEWER =",
          "WITHDRAWN undo BUREAU =",
          "ACCEPTED undo UNIT_HEAD =",
          "ACCEPTED undo REVIEWER =",
          "ACCEPTED undo BUREAU =");

  @Test
  void whoMayDoWhatInWhichStateIsThisAndNothingElse() {
    List<String> found = new ArrayList<>();
    for (VersionState state : VersionState.values()) {
      for (Action action : Action.values()) {
        for (Role role : Role.values()) {
          List<Transition> lines = Lifecycle.lines(state, action, role.rights());
          if (!lines.isEmpty()) {
            TreeSet<String> targets = new TreeSet<>();
            lines.forEach(line -> targets.add(line.to().map(Enum::name).orElse("=")));
            found.add(
                String.join(
                    " ", state.name(), action.code(), role.name(), String.join(" ", targets)));
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(MAY);
  }

  @Test
  void aNewerVersionTakesThePlaceOfAnOlderOneThatHasComeNoFarther() {
    assertThat(VersionState.PREPARED.supersedes(VersionState.SUBMITTED)).isFalse();
    assertThat(VersionState.SUBMITTED.supersedes(VersionState.SUBMITTED)).isTrue();
    assertThat(VersionState.SUBMITTED.supersedes(VersionState.RETURNED)).isTrue();
    assertThat(VersionState.SUBMITTED.supersedes(VersionState.ACCEPTED)).isFalse();
    assertThat(VersionState.ACCEPTED.supersedes(VersionState.PUBLISHED)).isTrue();
    assertThat(VersionState.ACCEPTED.supersedes(VersionState.ACCEPTED)).isTrue();
    for (VersionState any : VersionState.values()) {
      assertThat(any.supersedes(VersionState.ATTEMPT)).isFalse();
      assertThat(VersionState.ATTEMPT.supersedes(any)).isFalse();
      assertThat(VersionState.SUPERSEDED.supersedes(any)).isFalse();
    }
  }

  @Test
  void everyNeedOfTheTableIsOneThatSomethingNeeds() {
    assertThat(Lifecycle.table().stream().flatMap(line -> line.needs().stream()).distinct())
        .containsExactlyInAnyOrder(Condition.values());
  }

  @Test
  void handingInIsNeverDecidedBySomebodyElse() {
    assertThat(Lifecycle.table())
        .filteredOn(line -> line.action() == Action.ACCEPT || line.action() == Action.RETURN)
        .allMatch(line -> line.needs().contains(Condition.NOT_OWN));
  }
}

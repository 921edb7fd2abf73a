package cn.jihe.lifecycle;

import static cn.jihe.lifecycle.Condition.CAUSE;
import static cn.jihe.lifecycle.Condition.NOTE;
import static cn.jihe.lifecycle.Condition.NOT_OPENED;
import static cn.jihe.lifecycle.Condition.NOT_OWN;
import static cn.jihe.lifecycle.Condition.NOT_REOPENED;
import static cn.jihe.lifecycle.Condition.ONE_LEVEL;
import static cn.jihe.lifecycle.Condition.OPENED;
import static cn.jihe.lifecycle.Condition.OWN_LAST;
import static cn.jihe.lifecycle.Condition.PERIOD_OPEN;
import static cn.jihe.lifecycle.Condition.PERIOD_TAKES;
import static cn.jihe.lifecycle.Condition.READY;
import static cn.jihe.lifecycle.Condition.REOPENED;
import static cn.jihe.lifecycle.Condition.TWO_LEVELS;
import static cn.jihe.lifecycle.VersionState.ACCEPTED;
import static cn.jihe.lifecycle.VersionState.ATTEMPT;
import static cn.jihe.lifecycle.VersionState.PREPARED;
import static cn.jihe.lifecycle.VersionState.PUBLISHED;
import static cn.jihe.lifecycle.VersionState.REFERRED;
import static cn.jihe.lifecycle.VersionState.RETURNED;
import static cn.jihe.lifecycle.VersionState.SUBMITTED;
import static cn.jihe.lifecycle.VersionState.WITHDRAWN;

import cn.jihe.account.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a dossier, by the state of its newest version that is no attempt. There is
 * no other such table: the server, its pages, the add-in and the handbook ask this one.
 */
public final class Lifecycle {

  /** What can be taken back by undo stands in the history; see {@link Condition#OWN_LAST}. */
  private static final Set<VersionState> DECIDED =
      EnumSet.of(SUBMITTED, REFERRED, RETURNED, WITHDRAWN, ACCEPTED);

  private static final List<Transition> TABLE = table();

  private Lifecycle() {}

  /** All of it. */
  public static List<Transition> table() {
    List<Transition> lines = new ArrayList<>();
    // Handing in: which state the new version gets, its own errors and its period say.
    for (VersionState from : List.of(ATTEMPT, PREPARED, SUBMITTED, RETURNED, WITHDRAWN)) {
      lines.add(stays(from, Action.SUBMIT, Right.SUBMIT, PERIOD_TAKES));
    }
    for (VersionState from : List.of(ACCEPTED, PUBLISHED)) {
      lines.add(stays(from, Action.SUBMIT, Right.SUBMIT, PERIOD_TAKES, REOPENED));
    }
    lines.add(goes(PREPARED, Action.ENDORSE, Right.ENDORSE, SUBMITTED, PERIOD_OPEN));
    lines.add(goes(PREPARED, Action.SEND_BACK, Right.ENDORSE, WITHDRAWN, PERIOD_OPEN, NOTE));
    lines.add(goes(PREPARED, Action.WITHDRAW, Right.SUBMIT, WITHDRAWN, PERIOD_OPEN));
    lines.add(goes(SUBMITTED, Action.WITHDRAW, Right.SUBMIT, WITHDRAWN, PERIOD_OPEN, NOT_OPENED));
    decisions(lines, SUBMITTED, Right.DECIDE);
    lines.add(
        goes(
            SUBMITTED,
            Action.ACCEPT,
            Right.DECIDE,
            REFERRED,
            PERIOD_OPEN,
            TWO_LEVELS,
            NOT_OWN,
            READY));
    lines.add(
        goes(
            SUBMITTED,
            Action.ACCEPT,
            Right.DECIDE,
            ACCEPTED,
            PERIOD_OPEN,
            ONE_LEVEL,
            NOT_OWN,
            READY));
    decisions(lines, REFERRED, Right.APPROVE);
    lines.add(goes(REFERRED, Action.ACCEPT, Right.APPROVE, ACCEPTED, PERIOD_OPEN, NOT_OWN, READY));
    lines.add(
        goes(
            REFERRED,
            Action.RETURN_TO_DEPARTMENT,
            Right.APPROVE,
            SUBMITTED,
            PERIOD_OPEN,
            NOT_OWN,
            NOTE));
    for (VersionState from : List.of(ACCEPTED, PUBLISHED)) {
      for (Right right : List.of(Right.DECIDE, Right.APPROVE)) {
        lines.add(stays(from, Action.REOPEN, right, PERIOD_OPEN, NOT_REOPENED));
      }
    }
    for (VersionState from : DECIDED) {
      for (Right right : List.of(Right.ENDORSE, Right.DECIDE, Right.APPROVE)) {
        lines.add(stays(from, Action.UNDO, right, PERIOD_OPEN, OWN_LAST));
      }
    }
    return List.copyOf(lines);
  }

  /** What whoever decides in a state may do besides passing it on. */
  private static void decisions(List<Transition> lines, VersionState from, Right right) {
    lines.add(stays(from, Action.OPEN, right, PERIOD_OPEN));
    lines.add(stays(from, Action.RELEASE, right, PERIOD_OPEN, OPENED));
    lines.add(goes(from, Action.RETURN, right, RETURNED, PERIOD_OPEN, NOT_OWN, CAUSE));
  }

  /** The lines that somebody with these rights finds for an action in a state. */
  public static List<Transition> lines(VersionState from, Action action, Set<Right> rights) {
    return TABLE.stream()
        .filter(line -> line.from() == from && line.action() == action)
        .filter(line -> rights.contains(line.right()))
        .toList();
  }

  /** Whether somebody with these rights may do it in some state. */
  public static boolean mayEver(Action action, Set<Right> rights) {
    return TABLE.stream()
        .anyMatch(line -> line.action() == action && rights.contains(line.right()));
  }

  private static Transition goes(
      VersionState from, Action action, Right right, VersionState to, Condition... needs) {
    return new Transition(from, action, right, Optional.of(to), Set.of(needs));
  }

  private static Transition stays(
      VersionState from, Action action, Right right, Condition... needs) {
    return new Transition(from, action, right, Optional.empty(), Set.of(needs));
  }
}

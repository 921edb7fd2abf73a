package cn.jihe.period;

import cn.jihe.ledger.DossierHeads.Head;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far what is expected has come. The names are known outside. Of a line that several projects
 * belong to it is the first of these that one of them is in.
 */
public enum LineState {
  /** 已退回. */
  RETURNED,
  /** 待审核: handed in, and not decided about. */
  WAITING,
  /** 审核通过. */
  ACCEPTED,
  /** 有错误: kept as an attempt only. */
  FAULTY,
  /** 免报: the unit has nothing, and the reviewer says so too. */
  EXEMPT,
  /** 逾期: there is nothing, and the deadline is over. */
  OVERDUE,
  /** 未报. */
  MISSING;

  /** Whether something was handed in that counts. */
  public boolean isHandedIn() {
    return this == RETURNED || this == WAITING || this == ACCEPTED;
  }

  /** Whether the unit has still to hand in, or to hand in again. */
  public boolean isOpen() {
    return this == RETURNED || this == FAULTY || this == OVERDUE || this == MISSING;
  }

  /** Where a dossier stands; MISSING when its unit has taken it back. */
  static LineState of(Head head) {
    return switch (head.dossier().standing().state()) {
      case RETURNED -> RETURNED;
      case PREPARED, SUBMITTED, REFERRED -> WAITING;
      case ACCEPTED, PUBLISHED, SUPERSEDED -> ACCEPTED;
      case ATTEMPT -> FAULTY;
      case WITHDRAWN -> MISSING;
    };
  }

  /**
   * Where a line stands.
   *
   * @param exempt whether its unit has been excused; what is handed in all the same counts more
   * @param over whether the deadline is
   */
  static LineState of(Collection<Head> heads, boolean exempt, boolean over) {
    List<LineState> states = heads.stream().map(LineState::of).distinct().sorted().toList();
    if (!states.isEmpty() && states.getFirst().isHandedIn()) {
      return states.getFirst();
    }
    if (exempt) {
      return EXEMPT;
    }
    return states.contains(FAULTY) ? FAULTY : over ? OVERDUE : MISSING;
  }

  /** The one of this name in whatever case; empty when there is none. */
  public static Optional<LineState> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }
}

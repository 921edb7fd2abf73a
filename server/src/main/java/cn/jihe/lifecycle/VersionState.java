package cn.jihe.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a version of a form. The names are known outside. */
public enum VersionState {
  /** 校验未通过: kept with its findings; in nobody's queue. */
  ATTEMPT(0),
  /** 待单位复核: handed in, and looked at in the unit first. */
  PREPARED(1),
  /** 待审核: before the department. */
  SUBMITTED(2),
  /** 待财政审核: the department has passed it on. */
  REFERRED(3),
  /** 已退回: to be changed. */
  RETURNED(1),
  /** 已撤回: taken back by the unit. */
  WITHDRAWN(1),
  /** 审核通过: in force. */
  ACCEPTED(4),
  /** 已公开: in force, and in a published set. */
  PUBLISHED(4),
  /** 已被取代: a newer one has come as far. */
  SUPERSEDED(0);

  private static final Set<VersionState> IN_FORCE = EnumSet.of(ACCEPTED, PUBLISHED);

  private final int reached;

  VersionState(int reached) {
    this.reached = reached;
  }

  /** Whether it is what counts of its dossier until another is. */
  public boolean isInForce() {
    return IN_FORCE.contains(this);
  }

  /** Whether a newer version that has come to this state takes the place of one in the other. */
  public boolean supersedes(VersionState older) {
    return reached > 0 && older.reached > 0 && reached >= older.reached;
  }
}

package cn.jihe.overview;

import cn.jihe.lifecycle.VersionState;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far a form has come, as an overview tells it. The names, in lower case, are known outside.
 */
public enum Stage {
  /** 审核通过, published or not. */
  ACCEPTED(VersionState.ACCEPTED, VersionState.PUBLISHED),
  /** 待审核, on whatever level. */
  WAITING(VersionState.PREPARED, VersionState.SUBMITTED, VersionState.REFERRED),
  /** 已退回或撤回: with its unit again. */
  RETURNED(VersionState.RETURNED, VersionState.WITHDRAWN),
  /** 校验未通过: there are attempts only. */
  FAILED(VersionState.ATTEMPT);

  @SuppressWarnings("ImmutableEnumChecker") // wrapped: nobody can change it
  private final Set<VersionState> states;

  Stage(VersionState first, VersionState... more) {
    states = Set.copyOf(EnumSet.of(first, more));
  }

  public Set<VersionState> states() {
    return states;
  }
}

package cn.jihe.period;

/** How far a period has come. The names are known outside. */
public enum PeriodState {
  /** 未开始. */
  PLANNED,
  /** 填报中. */
  OPEN,
  /** 审核中: the deadline and its days of grace are over. */
  REVIEW,
  /** 已封账: nothing changes any more. */
  CLOSED,
  /** 已归档. */
  ARCHIVED;

  /** Whether what was handed in may be decided about. */
  public boolean isUnderWay() {
    return this == OPEN || this == REVIEW;
  }
}

package cn.jihe.remark;

/** How far a remark has come. The names are known outside. */
public enum RemarkState {
  /** 待处理. */
  OPEN,
  /** 已回复: the unit has said something to it. */
  ANSWERED,
  /** 已解决: a reviewer says so. */
  RESOLVED,
  /** 已失效: its place is not there any more. */
  OBSOLETE;

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return this == OPEN || this == ANSWERED;
  }
}

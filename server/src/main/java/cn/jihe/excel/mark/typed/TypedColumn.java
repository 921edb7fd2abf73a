package cn.jihe.excel.mark.typed;

/** The columns of the result sheet that people type into, from left to right. */
public enum TypedColumn {
  /** 说明: why something stays as it is, by whoever filled the form. */
  REASON(1),
  /** 审核批注: what the reviewer says of it. */
  REMARK(2),
  /** 回复: what is answered to that. */
  REPLY(3);

  private final int right;

  TypedColumn(int right) {
    this.right = right;
  }

  /** How many columns right of the keys it stands. */
  public int right() {
    return right;
  }
}

package cn.jihe.table;

import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.text.Words;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;

/** A workbook out of which no table can be read. Carries no cause: it is meant for the caller. */
public final class UnreadTable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient Words detail;

  UnreadTable(ProblemKind kind, Words detail) {
    super(kind.code(), null, false, false);
    this.kind = kind;
    this.detail = detail;
  }

  static UnreadTable of(RefusedWorkbook refused) {
    return new UnreadTable(ProblemKind.of(refused.refusal()), refused.detail());
  }

  public ProblemKind kind() {
    return kind;
  }

  /** What is wrong and what to do about it. */
  public Words detail() {
    return detail;
  }

  /** The same as a call ends with it. */
  public ProblemException problem() {
    return ProblemException.saying(kind, detail);
  }
}

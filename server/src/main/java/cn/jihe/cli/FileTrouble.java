package cn.jihe.cli;

import cn.jihe.web.ProblemKind;

/** Ends the work on one file; says what kept it. */
final class FileTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  FileTrouble(ProblemKind kind) {
    super(kind.code(), null, false, false);
    this.kind = kind;
  }

  ProblemKind kind() {
    return kind;
  }
}

package cn.jihe.inbox;

import java.util.Locale;

/** What an account is told of. The codes are known outside. */
public enum NoticeKind {
  /** 提交: forms wait for a review. */
  SUBMITTED(Counted.BY_UNIT),
  /** The same of forms that were returned before. */
  RESUBMITTED(Counted.BY_UNIT),
  /** 待单位复核: forms wait for a look by their own unit. */
  PREPARED(Counted.BY_UNIT),
  /** 代报: a reviewer has handed in for the unit. */
  FILED_FOR(Counted.BY_UNIT),
  /** 部门通过，待财政审核. */
  REFERRED(Counted.BY_UNIT),
  /** 撤回. */
  WITHDRAWN(Counted.EACH),
  /** 发回填报人. */
  SENT_BACK(Counted.EACH),
  /** 退回. */
  RETURNED(Counted.EACH),
  /** 退回部门. */
  RETURNED_TO_DEPARTMENT(Counted.EACH),
  /** 审核通过. */
  ACCEPTED(Counted.EACH),
  /** 重新开放. */
  REOPENED(Counted.EACH),
  /** 撤销审核. */
  UNDONE(Counted.EACH),
  /** 分派: it is the reader's to review. */
  ASSIGNED(Counted.EACH),
  /** 批注. */
  REMARK(Counted.BY_DOSSIER),
  /** 回复. */
  REPLY(Counted.BY_DOSSIER),
  /** 内部: what reviewers say among themselves. */
  INTERNAL(Counted.BY_DOSSIER),
  /** 情况说明未被认可. */
  REASON_REJECTED(Counted.BY_DOSSIER),
  /** 延期. */
  EXTENDED(Counted.EACH),
  PERIOD_OPENED(Counted.EACH),
  /** 封账. */
  PERIOD_CLOSED(Counted.EACH),
  /** 重新开放 of a period. */
  PERIOD_REOPENED(Counted.EACH),
  DUE_SOON(Counted.EACH),
  OVERDUE(Counted.EACH),
  /** 催报. */
  URGED(Counted.EACH);

  /** What one unread line tells of together, on one day. */
  enum Counted {
    EACH,
    BY_UNIT,
    BY_DOSSIER
  }

  private final Counted counted;

  NoticeKind(Counted counted) {
    this.counted = counted;
  }

  Counted counted() {
    return counted;
  }

  /** Whether it tells of what nobody reads who may not read what reviewers say. */
  boolean isInternal() {
    return this == INTERNAL;
  }

  /** Whether it tells of a period, which may be of an organisation above the reader's. */
  boolean isOfPeriod() {
    return switch (this) {
      case EXTENDED, PERIOD_OPENED, PERIOD_CLOSED, PERIOD_REOPENED -> true;
      default -> false;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

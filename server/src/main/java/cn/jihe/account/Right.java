package cn.jihe.account;

/** What an account may be allowed to do; which role has which is in {@link Role}. */
public enum Right {
  /** Read forms, with their attempts. */
  READ_FORMS,
  /** Read forms that were accepted or published. */
  READ_ACCEPTED,
  /** Hand in for its own unit. */
  SUBMIT,
  /** Hand in for a unit below, 代报. */
  SUBMIT_FOR,
  /** 单位内部复核: pass on what its own unit has handed in, or send it back to whoever filled it. */
  ENDORSE,
  /** Decide for the department, level 1. */
  DECIDE,
  /** Decide for the bureau, level 2. */
  APPROVE,
  /** Set up 申报批次, and say who is expected to hand in. */
  SET_PERIODS,
  /** Read what reviewers say among themselves. */
  READ_INTERNAL,
  /** Read the whole audit trail. */
  READ_AUDIT,
  /** Have the record verified. */
  VERIFY,
  /** Change organisations. */
  MANAGE_ORGANISATIONS,
  /** Change accounts. */
  MANAGE_ACCOUNTS,
  /** See how the server is. */
  SEE_SYSTEM,
  /** Have bytes removed that should never have been handed in; two accounts are needed. */
  REMOVE_BYTES
}

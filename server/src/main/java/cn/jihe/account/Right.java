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

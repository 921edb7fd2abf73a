package cn.jihe.ledger;

/** The store cannot be reached or cannot do its work just now; the same call may succeed later. */
public final class LedgerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LedgerUnavailable(Throwable cause) {
    super("the store is not available", cause);
  }
}

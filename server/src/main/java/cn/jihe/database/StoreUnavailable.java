package cn.jihe.database;

/** The store cannot be reached or cannot do its work just now; the same call may succeed later. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(Throwable cause) {
    super("the store is not available", cause);
  }
}

package cn.jihe.account;

/** Where acts are recorded that no file was handed in by; the ledger keeps them with its own. */
public interface AuditTrail {

  /**
   * Records an act: within the transaction that is open, else in one of its own.
   *
   * @throws cn.jihe.database.StoreUnavailable when it cannot be kept
   */
  void record(Act act);
}

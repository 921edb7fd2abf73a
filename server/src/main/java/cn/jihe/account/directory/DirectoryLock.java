package cn.jihe.account.directory;

/** Lets one change of organisations, accounts and roles happen after the other, on all servers. */
public interface DirectoryLock {

  /** Waits for its turn, which lasts until the transaction that is open ends. */
  void take();
}

package cn.jihe.account.store.administration;

import cn.jihe.account.directory.DirectoryLock;
import jakarta.inject.Singleton;

/** A lock on a row, so that it holds for all servers. */
@Singleton
final class JdbcDirectoryLock implements DirectoryLock {

  private final DirectoryRows rows;

  JdbcDirectoryLock(DirectoryRows rows) {
    this.rows = rows;
  }

  @Override
  public void take() {
    rows.lock();
  }
}

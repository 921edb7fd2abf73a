package cn.jihe.ledger.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A migration that is done again whenever its checksum is another than the last time. */
abstract class RepeatedMigration implements JavaMigration {

  private final String description;

  RepeatedMigration(String description) {
    this.description = description;
  }

  @Override
  public final String getDescription() {
    return description;
  }

  /** None: repeated migrations follow all others. */
  @Override
  public final @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}

package cn.jihe.ledger.store.compared;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A migration that is done again whenever its checksum is another than the last time. */
public abstract class RepeatedMigration implements JavaMigration {

  private final String description;

  protected RepeatedMigration(String description) {
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

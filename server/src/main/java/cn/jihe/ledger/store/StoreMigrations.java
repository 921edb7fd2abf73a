package cn.jihe.ledger.store;

import cn.jihe.ledger.store.chain.ChainMigration;
import cn.jihe.ledger.store.compared.ComparedFormsMigration;
import cn.jihe.ledger.store.content.PackingMigration;
import cn.jihe.ledger.store.figures.FoundByRuleMigration;
import cn.jihe.ledger.store.keys.DossierKeysMigration;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.migration.JavaMigration;

/** What is brought up to date at the start beside the tables themselves. */
@Factory
final class StoreMigrations {

  @Singleton
  @Named("default")
  JavaMigration[] migrations() {
    return new JavaMigration[] {
      new ChainMigration(),
      new PackingMigration(),
      new ComparedFormsMigration(),
      new DossierKeysMigration(),
      new FoundByRuleMigration()
    };
  }
}

package cn.jihe.ledger.store.chain;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.content.EventDetails;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts acts into the chain, beside what was handed in. */
@Singleton
final class JdbcAuditTrail implements AuditTrail {

  /** Under this name an act says which submission it is about, by its id. */
  private static final String SUBMISSION = "submission";

  private final EventChain chain;
  private final Transactions transactions;
  private final TransactionOperations<Connection> open;
  private final Clock clock;

  JdbcAuditTrail(
      EventChain chain,
      Transactions transactions,
      TransactionOperations<Connection> open,
      Clock clock) {
    this.chain = chain;
    this.transactions = transactions;
    this.open = open;
    this.clock = clock;
  }

  /** Within another transaction at its end: the chain's head is locked no longer than needed. */
  @Override
  public void record(Act act) {
    NewEvent event = event(act);
    transactions.write(
        () ->
            open.findTransactionStatus()
                .orElseThrow()
                .registerSynchronization(
                    new TransactionSynchronization() {
                      @Override
                      public void beforeCommit(boolean readOnly) {
                        chain.append(List.of(event));
                      }
                    }));
  }

  private NewEvent event(Act act) {
    return new NewEvent(
        StoredTime.of(clock.instant()),
        Performer.of(act.actor()),
        act.what(),
        Optional.ofNullable(act.details().get(SUBMISSION)).map(UUID::fromString).orElse(null),
        null,
        null,
        EventDetails.of(act.details()));
  }
}

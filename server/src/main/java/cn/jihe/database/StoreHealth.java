package cn.jihe.database;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Whether the store takes anything: one that can only be read, or whose disk is full, is not ready.
 * It writes over one and the same row, however often it is asked no more than every few seconds.
 */
@Singleton
@Readiness
final class StoreHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
  private static final String NAME = "store";
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final TransactionOperations<Connection> operations;
  private final Clock clock;
  private final Scheduler threads;
  private HealthStatus last = HealthStatus.UNKNOWN;
  private Instant asked = Instant.MIN;

  StoreHealth(
      Transactions transactions,
      TransactionOperations<Connection> operations,
      Clock clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.transactions = transactions;
    this.operations = operations;
    this.clock = clock;
    this.threads = Schedulers.fromExecutor(threads);
  }

  @Override
  @SingleResult
  public Publisher<HealthResult> getResult() {
    return Mono.fromCallable(() -> HealthResult.builder(NAME, status()).build())
        .subscribeOn(threads);
  }

  /** Of many that ask at once one looks, and the others wait for it. */
  private synchronized HealthStatus status() {
    Instant now = clock.instant();
    boolean fresh = !now.isBefore(asked) && now.isBefore(asked.plus(BETWEEN));
    if (!fresh || last != HealthStatus.UP) {
      last = look(now);
      asked = now;
    }
    return last;
  }

  private HealthStatus look(Instant now) {
    try {
      transactions.write(() -> write(now));
      return HealthStatus.UP;
    } catch (StoreUnavailable failed) {
      LOG.warn("The store takes nothing");
      return HealthStatus.DOWN;
    }
  }

  private boolean write(Instant now) {
    try {
      return run("update store_probe set written = ? where id = 1", now) > 0
          || run("insert into store_probe (written, id) values (?, 1)", now) > 0;
    } catch (SQLException e) {
      throw new StoreUnavailable(e);
    }
  }

  private int run(String statement, Instant now) throws SQLException {
    try (PreparedStatement prepared = operations.getConnection().prepareStatement(statement)) {
      prepared.setObject(1, now.atOffset(ZoneOffset.UTC));
      return prepared.executeUpdate();
    }
  }
}

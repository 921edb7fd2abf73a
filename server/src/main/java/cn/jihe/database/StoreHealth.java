package cn.jihe.database;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.data.exceptions.DataAccessException;
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
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
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
  private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Transactions transactions;
  private final TransactionOperations<Connection> operations;
  private final Clock clock;
  private final Scheduler threads;
  private HealthStatus last = HealthStatus.UNKNOWN;
  private long looked = System.nanoTime();

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
    return Mono.fromCallable(() -> HealthResult.builder(NAME, status(System.nanoTime())).build())
        .subscribeOn(threads);
  }

  /** Of many that ask at once one looks, and the others wait for it. */
  private synchronized HealthStatus status(long asked) {
    boolean meanwhile = looked - asked > 0;
    boolean well = HealthStatus.UP.equals(last) && asked - looked < BETWEEN_NANOS;
    if (!meanwhile && !well) {
      last = look();
      looked = System.nanoTime();
    }
    return last;
  }

  private HealthStatus look() {
    try {
      transactions.write(this::write);
      return HealthStatus.UP;
    } catch (StoreUnavailable failed) {
      LOG.warn("The store takes nothing");
      return HealthStatus.DOWN;
    }
  }

  private void write() {
    try {
      if (run("update store_probe set written = ? where id = 1") == 0) {
        run("insert into store_probe (written, id) values (?, 1) on conflict do nothing");
      }
    } catch (SQLException e) {
      throw new DataAccessException("the store takes nothing", e);
    }
  }

  private int run(String statement) throws SQLException {
    try (PreparedStatement prepared = operations.getConnection().prepareStatement(statement)) {
      prepared.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      return prepared.executeUpdate();
    }
  }
}

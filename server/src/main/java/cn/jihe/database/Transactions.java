package cn.jihe.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Reads and writes the main store, all or nothing. Within another transaction the work belongs to
 * that one: it is done and undone with it, and nothing of it is tried again by itself.
 */
@Singleton
public final class Transactions {

  private final TransactionOperations<Connection> operations;

  public Transactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  /**
   * Reads as of one moment.
   *
   * @throws StoreUnavailable when the store does not answer
   */
  public <T> T read(Supplier<T> work) {
    return isWithinAnother()
        ? work.get()
        : Guard.guard(() -> operations.executeRead(status -> work.get()));
  }

  /**
   * Writes all of it or nothing; done again where another transaction was in its way. When it
   * returns, what was written survives the death of the process, and of the machine.
   *
   * @throws StoreUnavailable when the store does not do it
   */
  public <T> T write(Supplier<T> work) {
    return isWithinAnother()
        ? work.get()
        : Guard.guard(
            () ->
                operations.executeWrite(
                    status -> {
                      status.registerSynchronization(new OnDisk(status.getConnection()));
                      return work.get();
                    }));
  }

  /** Writes what gives nothing back. */
  public void write(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  private boolean isWithinAnother() {
    return operations.findTransactionStatus().isPresent();
  }
}

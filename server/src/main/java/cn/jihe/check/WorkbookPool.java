package cn.jihe.check;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.propagation.PropagatedContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads on which all work on uploaded workbooks is done, first come first served: a bounded
 * number runs, a bounded number waits, a further one is turned away at once. Threads of their own,
 * because a hostile workbook keeps one busy for as long as it can, and whatever else the server
 * does must not wait for it.
 */
public final class WorkbookPool implements AutoCloseable {

  private final ThreadPoolExecutor threads;
  private final int capacity;
  private final AtomicInteger busy = new AtomicInteger();

  /**
   * @param atOnce how many workbooks are worked on at the same time
   * @param waiting how many more may wait for their turn
   */
  public WorkbookPool(int atOnce, int waiting) {
    capacity = atOnce + waiting;
    // Its queue needs no bound of its own: nothing gets into it without a place.
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("workbook-", 1).factory());
  }

  /** How many are running or waiting just now. */
  public int busy() {
    return busy.get();
  }

  /**
   * Does the work when its turn comes, and waits for it.
   *
   * @throws ProblemException of kind BUSY when too many wait already, or when the server stops
   */
  public <T> T run(Supplier<T> work) {
    if (busy.getAndUpdate(now -> now < capacity ? now + 1 : now) >= capacity) {
      throw new ProblemException(ProblemKind.BUSY);
    }
    return placed(work);
  }

  /**
   * The same for more work on an upload that has had its turn: it waits again, but is not turned
   * away.
   *
   * @throws ProblemException of kind BUSY when the server stops
   */
  public <T> T runFurther(Supplier<T> work) {
    busy.incrementAndGet();
    return placed(work);
  }

  private <T> T placed(Supplier<T> work) {
    Callable<T> leavingItsPlace =
        () -> {
          try {
            return work.get();
          } finally {
            busy.decrementAndGet();
          }
        };
    FutureTask<T> task = new FutureTask<>(PropagatedContext.wrapCurrent(leavingItsPlace));
    try {
      threads.execute(task);
      return task.get();
    } catch (InterruptedException e) {
      if (threads.remove(task)) {
        busy.decrementAndGet();
      }
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemKind.BUSY);
    } catch (RejectedExecutionException | CancellationException stopped) {
      busy.decrementAndGet();
      throw new ProblemException(ProblemKind.BUSY);
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  /** What a supplier can throw, as if it had been called here. */
  private static RuntimeException unchecked(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException(failure);
  }

  /** Turns those that wait away; what runs ends with the process. */
  @Override
  public void close() {
    threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
  }
}

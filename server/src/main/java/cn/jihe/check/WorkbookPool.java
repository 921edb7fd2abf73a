package cn.jihe.check;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.propagation.PropagatedContext;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
  private final AtomicLong arrivals = new AtomicLong();

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
            new PriorityBlockingQueue<>(),
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
    try (Place place = enter()) {
      return place.run(work);
    }
  }

  /**
   * Takes a place for an upload that is worked on several times, with something else done between.
   *
   * @throws ProblemException of kind BUSY when too many wait already
   */
  public Place enter() {
    if (busy.getAndUpdate(now -> now < capacity ? now + 1 : now) >= capacity) {
      throw new ProblemException(ProblemKind.BUSY);
    }
    return new Place(arrivals.getAndIncrement());
  }

  /** An upload's place in the line: once it is in, it goes before all that came after it. */
  public final class Place implements AutoCloseable {

    private final long arrival;

    /** Whoever has the place, and what of its work is not done; the last one gives it up. */
    private final AtomicInteger holders = new AtomicInteger(1);

    private Place(long arrival) {
      this.arrival = arrival;
    }

    /**
     * Does the work when its turn comes, and waits for it.
     *
     * @throws ProblemException of kind BUSY when the server stops
     */
    public <T> T run(Supplier<T> work) {
      Callable<T> letGo =
          () -> {
            try {
              return work.get();
            } finally {
              close();
            }
          };
      Turn<T> turn = new Turn<>(arrival, PropagatedContext.wrapCurrent(letGo));
      holders.incrementAndGet();
      try {
        threads.execute(turn);
        return turn.get();
      } catch (InterruptedException e) {
        if (threads.remove(turn)) {
          close();
        }
        Thread.currentThread().interrupt();
        throw new ProblemException(ProblemKind.BUSY);
      } catch (RejectedExecutionException | CancellationException stopped) {
        close();
        throw new ProblemException(ProblemKind.BUSY);
      } catch (ExecutionException e) {
        throw unchecked(e);
      }
    }

    /** Gives the place up, as soon as nothing runs there. */
    @Override
    public void close() {
      if (holders.decrementAndGet() == 0) {
        busy.decrementAndGet();
      }
    }
  }

  private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {
    private final long arrival;

    Turn(long arrival, Callable<T> work) {
      super(work);
      this.arrival = arrival;
    }

    @Override
    public int compareTo(Turn<?> other) {
      return Long.compare(arrival, other.arrival);
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

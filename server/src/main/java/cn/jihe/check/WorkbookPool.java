package cn.jihe.check;

import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
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
import org.jspecify.annotations.Nullable;

/**
 * The threads on which all work on uploaded workbooks is done, first come first served: a bounded
 * number runs, a bounded number waits, a further one is turned away at once. Threads of their own,
 * because a hostile workbook keeps one busy for as long as it can, and whatever else the server
 * does must not wait for it. What takes longer than an upload may is ended, and so is work whose
 * sender is gone.
 */
public final class WorkbookPool implements AutoCloseable {

  private final ThreadPoolExecutor threads;
  private final WorkWatch watch;
  private final int capacity;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicLong arrivals = new AtomicLong();

  /**
   * @param atOnce how many workbooks are worked on at the same time
   * @param waiting how many more may wait for their turn
   * @param watch keeps the time of each upload; closed with the pool
   */
  public WorkbookPool(int atOnce, int waiting, WorkWatch watch) {
    this.watch = watch;
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

  /** How many may run or wait. */
  public int places() {
    return capacity;
  }

  /** How many are running or waiting just now. */
  public int busy() {
    return busy.get();
  }

  /**
   * Does the work when its turn comes, and waits for it.
   *
   * @param sender for whom
   * @throws ProblemException of kind BUSY when too many wait already, when the server stops, or
   *     when the sender is gone
   */
  public <T> T run(Sender sender, Supplier<T> work) {
    try (Place place = enter(sender)) {
      return place.run(work);
    }
  }

  /**
   * Takes a place for an upload that is worked on several times, with something else done between.
   *
   * @param sender for whom
   * @throws ProblemException of kind BUSY when too many wait already
   */
  public Place enter(Sender sender) {
    if (busy.getAndUpdate(now -> now < capacity ? now + 1 : now) >= capacity) {
      throw new ProblemException(ProblemKind.BUSY);
    }
    Place place = new Place(arrivals.getAndIncrement());
    place.stays = sender.whenGone(place::abandon);
    return place;
  }

  /** An upload's place in the line: once it is in, it goes before all that came after it. */
  public final class Place implements AutoCloseable {

    private final long arrival;
    private final WorkWatch.Allowance time = watch.allowance();

    /** Whoever has the place, and what of its work is not done; the last one gives it up. */
    private final AtomicInteger holders = new AtomicInteger(1);

    private volatile Sender.Stays stays = () -> {};
    private volatile @Nullable Turn<?> last;
    private volatile boolean gone;

    private Place(long arrival) {
      this.arrival = arrival;
    }

    /**
     * Does the work when its turn comes, and waits for it.
     *
     * @throws ProblemException of kind BUSY when the server stops, or when the sender is gone
     * @throws WorkEnded when the upload took longer than it may
     */
    public <T> T run(Supplier<T> work) {
      return turn(() -> time.during(work::get));
    }

    /**
     * Says what came of the work when its turn comes, and waits for it; however long that took.
     *
     * @throws ProblemException of kind BUSY when the server stops, or when the sender is gone
     */
    public <T> T say(Supplier<T> answer) {
      return turn(answer::get);
    }

    private <T> T turn(Callable<T> work) {
      Callable<T> letGo =
          () -> {
            try {
              return work.call();
            } finally {
              leave();
            }
          };
      Turn<T> turn = new Turn<>(arrival, PropagatedContext.wrapCurrent(letGo));
      holders.incrementAndGet();
      last = turn;
      try {
        threads.execute(turn);
        dropIfGone(turn);
        return turn.get();
      } catch (InterruptedException e) {
        if (threads.remove(turn)) {
          leave();
        }
        Thread.currentThread().interrupt();
        throw new ProblemException(ProblemKind.BUSY);
      } catch (RejectedExecutionException | CancellationException stopped) {
        leave();
        throw new ProblemException(ProblemKind.BUSY);
      } catch (ExecutionException e) {
        throw unchecked(e);
      }
    }

    /** Nobody waits for it: what runs ends at its next question, what waits never begins. */
    private void abandon() {
      gone = true;
      time.end();
      Turn<?> waiting = last;
      if (waiting != null) {
        dropIfGone(waiting);
      }
    }

    /** What runs is waited for: it still holds what its caller would give back. */
    private void dropIfGone(Turn<?> turn) {
      if (gone && threads.remove(turn)) {
        turn.cancel(false);
      }
    }

    /** Gives the place up, as soon as nothing runs there. */
    @Override
    public void close() {
      stays.close();
      leave();
    }

    private void leave() {
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
  private RuntimeException unchecked(ExecutionException failure) {
    if (failure.getCause() instanceof RejectedExecutionException && threads.isShutdown()) {
      return new ProblemException(ProblemKind.BUSY);
    }
    if (failure.getCause() instanceof WorkEnded ended && ended.why() == WorkTime.End.NOT_WANTED) {
      return new ProblemException(ProblemKind.BUSY);
    }
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
    watch.close();
  }
}

package cn.jihe.check;

import cn.jihe.file.WorkTime;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the time of work on uploads and ends what takes longer than it may. What counts is
 * processor time of the thread that works, so that an upload is refused for what it costs and not
 * for what others do beside it; where the system does not tell, the time that goes by.
 */
public final class WorkWatch implements AutoCloseable {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final boolean counted = threads.isThreadCpuTimeSupported();
  private final ScheduledThreadPoolExecutor clock;
  private final int seconds;

  /** A watch for uploads that may take so many seconds each. */
  public WorkWatch(int seconds) {
    this.seconds = seconds;
    clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("work-watch").factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  /** The time for one upload. */
  public Allowance allowance() {
    return new Allowance();
  }

  /** The time that one upload may take, in however many pieces, one after the other. */
  public final class Allowance {

    private final WorkTime time = new WorkTime(seconds);
    private volatile long left = TimeUnit.SECONDS.toNanos(seconds);

    private Allowance() {}

    /**
     * Does a piece of the work on this thread.
     *
     * @throws cn.jihe.file.WorkEnded when it was told to end, or took too long
     */
    public <T, X extends Exception> T during(WorkTime.Work<T, X> work) throws X {
      Piece piece = new Piece(time, left);
      piece.lookLater(left);
      try {
        return time.during(work);
      } finally {
        left = piece.done();
      }
    }

    /** Ends it: nobody waits for it any more. */
    public void end() {
      time.end(WorkTime.End.NOT_WANTED);
    }
  }

  /** What a thread does just now. It has not used more than has gone by: it is looked at seldom. */
  private final class Piece implements Runnable {

    private final WorkTime time;
    private final long thread = Thread.currentThread().threadId();
    private final long end;
    private boolean done;
    private @Nullable Future<?> next;

    Piece(WorkTime time, long left) {
      this.time = time;
      this.end = used(thread) + left;
    }

    synchronized void lookLater(long nanos) {
      next = clock.schedule(this, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void run() {
      long left = end - used(thread);
      if (!done && left <= 0) {
        time.end(WorkTime.End.TOO_LONG);
      } else if (!done) {
        lookLater(left);
      }
    }

    /** What is left of the time. */
    synchronized long done() {
      done = true;
      if (next != null) {
        next.cancel(false);
      }
      return end - used(thread);
    }
  }

  private long used(long thread) {
    return counted ? threads.getThreadCpuTime(thread) : System.nanoTime();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

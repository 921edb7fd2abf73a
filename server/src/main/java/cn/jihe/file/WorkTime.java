package cn.jihe.file;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work on an upload that others may end: the work itself asks by {@link #check()}, in
 * every loop whose length an upload decides. No clock is looked at here; whoever keeps one calls
 * {@link #end}.
 */
public final class WorkTime {

  private static final ThreadLocal<@Nullable WorkTime> CURRENT = new ThreadLocal<>();

  private final int seconds;
  private volatile @Nullable End ended;

  /**
   * Work that was not told to end yet.
   *
   * @param seconds how long it may take, for whoever is told that it took longer
   */
  public WorkTime(int seconds) {
    this.seconds = seconds;
  }

  /**
   * What is done in it.
   *
   * @param <T> what comes of it
   * @param <X> what it may throw
   */
  public interface Work<T, X extends Exception> {
    T done() throws X;
  }

  /** Why work is to end before it is done. */
  public enum End {
    /** It takes longer than an upload may. */
    TOO_LONG,
    /** Nobody waits for what comes of it. */
    NOT_WANTED
  }

  /**
   * Ends the work of this thread if it was told to end; costs a few nanoseconds. Outside such work
   * it does nothing.
   *
   * @throws WorkEnded when it was told to
   */
  public static void check() {
    WorkTime current = CURRENT.get();
    if (current != null) {
      End why = current.ended;
      if (why != null) {
        throw new WorkEnded(why, current.seconds);
      }
    }
  }

  /**
   * Does the work on this thread. Several pieces may be done one after the other.
   *
   * @throws WorkEnded when it was told to end before, or has noticed it by {@link #check()}
   */
  public <T, X extends Exception> T during(Work<T, X> work) throws X {
    WorkTime outer = CURRENT.get();
    CURRENT.set(this);
    try {
      check();
      return work.done();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** Tells the work to end, from whatever thread. The first reason stays, and for good. */
  public void end(End why) {
    synchronized (this) {
      if (ended == null) {
        ended = why;
      }
    }
  }
}

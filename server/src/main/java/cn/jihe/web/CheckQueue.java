package cn.jihe.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a bounded number of checks run and a bounded number wait. A further one is turned away at
 * once, so that many uploads make the server slow for some but never fall over for all.
 */
public final class CheckQueue {

  private final Semaphore running;
  private final Semaphore places;
  private final int capacity;

  /**
   * @param atOnce how many checks run at the same time
   * @param waiting how many more may wait for their turn
   */
  public CheckQueue(int atOnce, int waiting) {
    running = new Semaphore(atOnce, true);
    capacity = atOnce + waiting;
    places = new Semaphore(capacity);
  }

  /** How many are running or waiting just now. */
  public int busy() {
    return capacity - places.availablePermits();
  }

  /**
   * Runs the work when its turn comes.
   *
   * @throws ProblemException of kind BUSY when too many wait already, or when the server stops
   */
  public <T> T run(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new ProblemException(ProblemKind.BUSY);
    }
    try {
      running.acquire();
      try {
        return work.get();
      } finally {
        running.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemKind.BUSY);
    } finally {
      places.release();
    }
  }
}

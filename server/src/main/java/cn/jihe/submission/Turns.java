package cn.jihe.submission;

import java.util.function.Supplier;

/** Where work on uploads is done, each in its turn. */
@FunctionalInterface
public interface Turns {

  /** Waits for a turn, does the work in it and gives what comes of it. */
  <T> T take(Supplier<T> work);
}

package cn.jihe.submission;

import java.util.function.Supplier;

/** Does work on uploads, each in its turn. */
@FunctionalInterface
public interface UploadExecutor {

  /** Waits for a turn, does the work in it and gives what comes of it. */
  <T> T run(Supplier<T> work);
}

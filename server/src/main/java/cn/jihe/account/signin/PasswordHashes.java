package cn.jihe.account.signin;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Hashes passwords, which is meant to be dear: on threads of its own, of which there are few, so
 * that many who sign in at once wait for each other and nobody else for them.
 */
@Singleton
public final class PasswordHashes {

  private static final int PASSES = 2;
  private static final int LANES = 1;

  private final Argon2 cost;
  private final ThreadPoolExecutor threads;

  /** Compared with where there is no hash, so that this takes as long. */
  private final String nobody;

  /**
   * @param kib memory of one hash
   * @param atOnce how many are made at the same time
   * @param waiting how many more may wait; at least 1
   */
  PasswordHashes(
      @Value("${jihe.passwords.kib}") int kib,
      @Value("${jihe.passwords.at-once}") int atOnce,
      @Value("${jihe.passwords.waiting}") int waiting) {
    cost = new Argon2(kib, PASSES, LANES);
    nobody = cost.ofNobody();
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("password-", 1).factory());
  }

  /**
   * The hash of a password, as it is stored.
   *
   * @throws ProblemException of kind BUSY when too many wait already
   */
  public String hash(String password) {
    String normal = PasswordRules.normal(password);
    return inTurn(() -> cost.hash(normal));
  }

  /**
   * Whether a hash is that of a password. Takes as long when there is none.
   *
   * @throws ProblemException of kind BUSY when too many wait already
   */
  boolean prove(String password, Optional<String> hash) {
    String normal = PasswordRules.normal(password);
    return inTurn(() -> Argon2.isOf(normal, hash.orElse(nobody)));
  }

  private <T> T inTurn(Callable<T> work) {
    FutureTask<T> turn = new FutureTask<>(work);
    try {
      threads.execute(turn);
      return turn.get();
    } catch (RejectedExecutionException | CancellationException full) {
      throw new ProblemException(ProblemKind.BUSY);
    } catch (InterruptedException e) {
      turn.cancel(false);
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemKind.BUSY);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Turns those that wait away. */
  @PreDestroy
  void close() {
    threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
  }
}

package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CheckQueueTest {

  @Test
  void aFurtherOneIsTurnedAwayWhileAllPlacesAreTakenAndWelcomeAfterwards() throws Exception {
    CheckQueue queue = new CheckQueue(1, 0);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<String> running =
          threads.submit(
              () ->
                  queue.run(
                      () -> {
                        begun.countDown();
                        await(end);
                        return "ran";
                      }));
      begun.await();
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> queue.run(() -> "must not run"))
          .matches(e -> e.kind() == ProblemKind.BUSY);
      end.countDown();
      assertThat(running.get()).isEqualTo("ran");
      assertThat(queue.run(() -> "again")).isEqualTo("again");
    }
  }

  @Test
  void neverMoreRunAtOnceThanAllowed() throws Exception {
    CheckQueue queue = new CheckQueue(2, 20);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < 20; i++) {
        all.add(
            threads.submit(
                () ->
                    queue.run(
                        () -> {
                          most.accumulateAndGet(now.incrementAndGet(), Math::max);
                          LockSupport.parkNanos(1_000_000);
                          return now.decrementAndGet();
                        })));
      }
      for (Future<Integer> each : all) {
        each.get();
      }
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void aFailureGivesItsPlaceBack() {
    CheckQueue queue = new CheckQueue(1, 0);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                queue.run(
                    () -> {
                      throw new IllegalStateException("failed");
                    }));
    assertThat(queue.run(() -> "next")).isEqualTo("next");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

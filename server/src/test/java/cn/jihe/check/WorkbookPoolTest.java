package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WorkbookPoolTest {

  @Test
  void aFurtherOneIsTurnedAwayWhileAllPlacesAreTakenAndWelcomeAfterwards() throws Exception {
    WorkbookPool pool = new WorkbookPool(1, 0);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<String> running =
          threads.submit(
              () ->
                  pool.run(
                      () -> {
                        begun.countDown();
                        await(end);
                        return "ran";
                      }));
      begun.await();
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> pool.run(() -> "must not run"))
          .matches(e -> e.kind() == ProblemKind.BUSY);
      end.countDown();
      assertThat(running.get()).isEqualTo("ran");
      assertThat(pool.run(() -> "again")).isEqualTo("again");
    }
  }

  @Test
  void neverMoreRunAtOnceThanAllowed() throws Exception {
    WorkbookPool pool = new WorkbookPool(2, 20);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < 20; i++) {
        all.add(
            threads.submit(
                () ->
                    pool.run(
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
    WorkbookPool pool = new WorkbookPool(1, 0);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                pool.run(
                    () -> {
                      throw new IllegalStateException("failed");
                    }));
    assertThat(pool.run(() -> "next")).isEqualTo("next");
  }

  @Test
  void whoeverComesFirstIsServedFirstOnThreadsOfItsOwn() throws Exception {
    List<String> served = new CopyOnWriteArrayList<>();
    List<Thread> on = new CopyOnWriteArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> callers = new ArrayList<>();
    try (WorkbookPool pool = new WorkbookPool(1, 20)) {
      for (int i = 0; i < 20; i++) {
        String name = String.valueOf(i);
        Thread caller =
            Thread.ofPlatform()
                .start(
                    () ->
                        pool.run(
                            () -> {
                              await(begin);
                              on.add(Thread.currentThread());
                              return served.add(name);
                            }));
        callers.add(caller);
        untilBusy(pool, i + 1);
        // It has its place by now; in the line it is when it waits for what comes of it.
        while (caller.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
      }
      begin.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
    }
    assertThat(served)
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(String::valueOf).toList());
    assertThat(on).noneMatch(Thread::isVirtual).allMatch(Thread::isDaemon);
    assertThat(on.getFirst().getName()).isEqualTo("workbook-1");
  }

  @Test
  void moreWorkOnAnUploadThatHadItsTurnIsNotTurnedAway() {
    try (WorkbookPool pool = new WorkbookPool(1, 0)) {
      WorkbookPool.Place place = pool.enter();
      assertThat(place.run(() -> "begun")).isEqualTo("begun");
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> pool.run(() -> "no place"));
      assertThat(place.run(() -> "done")).isEqualTo("done");
      place.close();
      untilBusy(pool, 0);
      assertThat(pool.run(() -> "next")).isEqualTo("next");
    }
  }

  @Test
  void moreWorkOnAnUploadGoesBeforeWhatCameAfterIt() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    List<String> served = new CopyOnWriteArrayList<>();
    try (WorkbookPool pool = new WorkbookPool(1, 3);
        ExecutorService callers = Executors.newCachedThreadPool()) {
      WorkbookPool.Place first = pool.enter();
      Future<Boolean> running = callers.submit(() -> pool.run(() -> awaited(end)));
      untilBusy(pool, 2);
      Thread later = waiting(() -> pool.run(() -> served.add("later")));
      Thread further = waiting(() -> first.run(() -> served.add("first")));
      end.countDown();
      later.join();
      further.join();
      first.close();
      assertThat(running.get()).isTrue();
    }
    assertThat(served).containsExactly("first", "later");
  }

  /** In the line when it waits for what comes of it. */
  private static Thread waiting(Runnable work) {
    Thread caller = Thread.ofPlatform().start(work);
    while (caller.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return caller;
  }

  @Test
  void thoseThatWaitAreTurnedAwayWhenItCloses() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newCachedThreadPool()) {
      WorkbookPool pool = new WorkbookPool(1, 1);
      Future<Boolean> running = callers.submit(() -> pool.run(() -> awaited(never)));
      untilBusy(pool, 1);
      Future<String> waiting = callers.submit(() -> pool.run(() -> "must not run"));
      untilBusy(pool, 2);
      pool.close();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(ProblemException.class);
      assertThat(running.get()).isTrue();
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> pool.run(() -> "too late"))
          .matches(e -> e.kind() == ProblemKind.BUSY);
    }
  }

  @Test
  void aCallerThatGivesUpWaitingLeavesItsPlace() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (WorkbookPool pool = new WorkbookPool(1, 1);
        ExecutorService callers = Executors.newCachedThreadPool()) {
      callers.execute(() -> pool.run(() -> awaited(end)));
      untilBusy(pool, 1);
      Future<String> waiting = callers.submit(() -> pool.run(() -> "must not run"));
      untilBusy(pool, 2);
      waiting.cancel(true);
      untilBusy(pool, 1);
      end.countDown();
    }
  }

  private static void untilBusy(WorkbookPool pool, int number) {
    while (pool.busy() != number) {
      Thread.onSpinWait();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    await(latch);
    return true;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

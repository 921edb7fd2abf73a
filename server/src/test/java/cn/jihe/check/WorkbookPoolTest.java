package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jihe.file.WorkEnded;
import cn.jihe.file.WorkTime;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import java.time.Duration;
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
    WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(60));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<String> running =
          threads.submit(
              () ->
                  pool.run(
                      Sender.PATIENT,
                      () -> {
                        begun.countDown();
                        await(end);
                        return "ran";
                      }));
      begun.await();
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> pool.run(Sender.PATIENT, () -> "must not run"))
          .matches(e -> e.kind() == ProblemKind.BUSY);
      end.countDown();
      assertThat(running.get()).isEqualTo("ran");
      assertThat(pool.run(Sender.PATIENT, () -> "again")).isEqualTo("again");
    }
  }

  @Test
  void neverMoreRunAtOnceThanAllowed() throws Exception {
    WorkbookPool pool = new WorkbookPool(2, 20, new WorkWatch(60));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int i = 0; i < 20; i++) {
        all.add(
            threads.submit(
                () ->
                    pool.run(
                        Sender.PATIENT,
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
    WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(60));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                pool.run(
                    Sender.PATIENT,
                    () -> {
                      throw new IllegalStateException("failed");
                    }));
    assertThat(pool.run(Sender.PATIENT, () -> "next")).isEqualTo("next");
  }

  @Test
  void whoeverComesFirstIsServedFirstOnThreadsOfItsOwn() throws Exception {
    List<String> served = new CopyOnWriteArrayList<>();
    List<Thread> on = new CopyOnWriteArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> callers = new ArrayList<>();
    try (WorkbookPool pool = new WorkbookPool(1, 20, new WorkWatch(60))) {
      for (int i = 0; i < 20; i++) {
        String name = String.valueOf(i);
        Thread caller =
            Thread.ofPlatform()
                .start(
                    () ->
                        pool.run(
                            Sender.PATIENT,
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
    try (WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(60))) {
      WorkbookPool.Place place = pool.enter(Sender.PATIENT);
      assertThat(place.run(() -> "begun")).isEqualTo("begun");
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> pool.run(Sender.PATIENT, () -> "no place"));
      assertThat(place.run(() -> "done")).isEqualTo("done");
      place.close();
      untilBusy(pool, 0);
      assertThat(pool.run(Sender.PATIENT, () -> "next")).isEqualTo("next");
    }
  }

  @Test
  void moreWorkOnAnUploadGoesBeforeWhatCameAfterIt() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    List<String> served = new CopyOnWriteArrayList<>();
    try (WorkbookPool pool = new WorkbookPool(1, 3, new WorkWatch(60));
        ExecutorService callers = Executors.newCachedThreadPool()) {
      WorkbookPool.Place first = pool.enter(Sender.PATIENT);
      Future<Boolean> running = callers.submit(() -> pool.run(Sender.PATIENT, () -> awaited(end)));
      untilBusy(pool, 2);
      Thread later = waiting(() -> pool.run(Sender.PATIENT, () -> served.add("later")));
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
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newCachedThreadPool()) {
      WorkbookPool pool = new WorkbookPool(1, 1, new WorkWatch(60));
      Future<Boolean> running =
          callers.submit(
              () ->
                  pool.run(
                      Sender.PATIENT,
                      () -> {
                        begun.countDown();
                        return awaited(never);
                      }));
      begun.await();
      Future<String> waiting = callers.submit(() -> pool.run(Sender.PATIENT, () -> "must not run"));
      untilBusy(pool, 2);
      pool.close();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(ProblemException.class);
      assertThat(running.get()).isTrue();
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> pool.run(Sender.PATIENT, () -> "too late"))
          .matches(e -> e.kind() == ProblemKind.BUSY);
    }
  }

  /** The thread has it in hand, but its time has not begun to count. */
  @Test
  void whatIsJustBeginningWhenItClosesIsTurnedAway() throws Exception {
    try (WorkWatch watch = new WorkWatch(60)) {
      WorkbookPool pool = new WorkbookPool(1, 0, watch);
      WorkbookPool.Place place = pool.enter(Sender.PATIENT);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch closed = new CountDownLatch(1);
      try (ExecutorService callers = Executors.newCachedThreadPool()) {
        Future<String> beginning =
            callers.submit(
                () ->
                    place.say(
                        () -> {
                          begun.countDown();
                          closedAnyway(closed);
                          return watch.allowance().during(() -> "too late");
                        }));
        begun.await();
        pool.close();
        closed.countDown();
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(beginning::get)
            .withCauseInstanceOf(ProblemException.class);
      }
    }
  }

  @Test
  void aCallerThatGivesUpWaitingLeavesItsPlace() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (WorkbookPool pool = new WorkbookPool(1, 1, new WorkWatch(60));
        ExecutorService callers = Executors.newCachedThreadPool()) {
      callers.execute(() -> pool.run(Sender.PATIENT, () -> awaited(end)));
      untilBusy(pool, 1);
      Future<String> waiting = callers.submit(() -> pool.run(Sender.PATIENT, () -> "must not run"));
      untilBusy(pool, 2);
      waiting.cancel(true);
      untilBusy(pool, 1);
      end.countDown();
    }
  }

  @Test
  void whatTakesTooLongIsEndedAndTheNextHasItsOwnTime() {
    try (WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(1))) {
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(WorkEnded.class)
            .isThrownBy(() -> pool.run(Sender.PATIENT, WorkbookPoolTest::endless))
            .matches(e -> e.why() == WorkTime.End.TOO_LONG);
      }
      assertThat(pool.run(Sender.PATIENT, () -> "next")).isEqualTo("next");
    }
  }

  @Test
  void allTurnsOfAnUploadShareItsTime() {
    try (WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(1));
        WorkbookPool.Place place = pool.enter(Sender.PATIENT)) {
      assertThatExceptionOfType(WorkEnded.class)
          .isThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  place.run(() -> spun(Duration.ofMillis(50)));
                }
              });
    }
  }

  @Test
  void whatWaitsForSomethingElseUsesNoTime() {
    try (WorkbookPool pool = new WorkbookPool(1, 0, new WorkWatch(1))) {
      assertThat(
              pool.run(
                  Sender.PATIENT,
                  () -> {
                    LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
                    WorkTime.check();
                    return "in time";
                  }))
          .isEqualTo("in time");
    }
  }

  @Test
  void workOfASenderWhoIsGoneIsDroppedFromTheLineAndEndedWhereItRuns() throws Exception {
    List<Runnable> gone = new CopyOnWriteArrayList<>();
    Sender sender =
        whenGone -> {
          gone.add(whenGone);
          return () -> gone.remove(whenGone);
        };
    try (WorkbookPool pool = new WorkbookPool(1, 1, new WorkWatch(60));
        ExecutorService callers = Executors.newCachedThreadPool()) {
      Future<String> running = callers.submit(() -> pool.run(sender, WorkbookPoolTest::endless));
      untilBusy(pool, 1);
      Future<String> waiting = callers.submit(() -> pool.run(sender, () -> "must not run"));
      untilBusy(pool, 2);
      gone.getLast().run();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(waiting::get)
          .withCauseInstanceOf(ProblemException.class);
      untilBusy(pool, 1);
      assertThat(running.isDone()).isFalse();
      gone.getFirst().run();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .withCauseInstanceOf(ProblemException.class);
      untilBusy(pool, 0);
      assertThat(gone).isEmpty();
    }
  }

  private static String endless() {
    while (true) {
      WorkTime.check();
    }
  }

  private static String spun(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      WorkTime.check();
    }
    return "spun";
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

  /** Told to end while it waits, as what runs is when the pool closes. */
  private static void closedAnyway(CountDownLatch closed) {
    while (closed.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

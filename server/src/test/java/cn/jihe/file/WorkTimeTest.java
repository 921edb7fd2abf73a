package cn.jihe.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WorkTimeTest {

  @Test
  void aLoopThatAsksEndsWhenAnotherThreadSaysSo() throws Exception {
    WorkTime time = new WorkTime(30);
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<WorkTime.End> ended =
          threads.submit(
              () -> {
                try {
                  return time.during(() -> endless(begun));
                } catch (WorkEnded e) {
                  return e.why();
                }
              });
      begun.await();
      assertThat(ended.isDone()).isFalse();
      time.end(WorkTime.End.TOO_LONG);
      assertThat(ended.get()).isEqualTo(WorkTime.End.TOO_LONG);
    }
  }

  private static WorkTime.End endless(CountDownLatch begun) {
    while (true) {
      WorkTime.check();
      begun.countDown();
    }
  }

  @Test
  void theFirstReasonStaysAndHoldsForAllThatFollows() {
    WorkTime time = new WorkTime(30);
    assertThat(time.during(() -> "first")).isEqualTo("first");
    time.end(WorkTime.End.NOT_WANTED);
    time.end(WorkTime.End.TOO_LONG);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(WorkEnded.class)
          .isThrownBy(() -> time.during(() -> asked("next")))
          .matches(e -> e.why() == WorkTime.End.NOT_WANTED);
    }
  }

  @Test
  void nothingOutsideOfItEnds() {
    WorkTime outer = new WorkTime(30);
    assertThatExceptionOfType(WorkEnded.class)
        .isThrownBy(
            () ->
                outer.during(
                    () -> {
                      outer.end(WorkTime.End.TOO_LONG);
                      assertThat(new WorkTime(30).during(() -> asked("inner"))).isEqualTo("inner");
                      return asked("outer");
                    }))
        .matches(e -> e.seconds() == 30);
    assertThatCode(WorkTime::check).doesNotThrowAnyException();
  }

  private static String asked(String answer) {
    WorkTime.check();
    return answer;
  }
}

package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicInteger worked = new AtomicInteger();
  private final Remembered<Integer> lengths =
      new Remembered<>(
          8,
          20,
          text -> {
            worked.incrementAndGet();
            return text.length();
          });

  @Test
  void whatWasAskedIsNotWorkedOutAgain() {
    assertThat(lengths.of("项目名称")).isEqualTo(4);
    assertThat(lengths.of("项目名称")).isEqualTo(4);
    assertThat(worked).hasValue(1);
  }

  @Test
  void aLongTextIsWorkedOutEachTime() {
    assertThat(lengths.of("长".repeat(21))).isEqualTo(21);
    assertThat(lengths.of("长".repeat(21))).isEqualTo(21);
    assertThat(worked).hasValue(2);
  }

  @Test
  void twoTextsOfOneHashAreTold() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    Remembered<String> same = new Remembered<>(8, 20, text -> text);
    assertThat(same.of("Aa")).isEqualTo("Aa");
    assertThat(same.of("BB")).isEqualTo("BB");
    assertThat(same.of("Aa")).isEqualTo("Aa");
  }

  @Test
  void afterAFloodOfTextsWhatIsAskedIsRememberedAgain() {
    IntStream.range(0, 1_000_000).forEach(number -> lengths.of("x" + number));
    lengths.of("一级指标");
    worked.set(0);
    IntStream.range(0, 100).forEach(time -> lengths.of("一级指标"));
    assertThat(worked).hasValue(0);
  }

  @Test
  void manyThreadsGetWhatEachWouldGetAlone() {
    Remembered<String> shared = new Remembered<>(4, 20, text -> text);
    assertThat(
            IntStream.range(0, 200_000)
                .parallel()
                .mapToObj(number -> "x" + number % 500)
                .allMatch(text -> shared.of(text).equals(text)))
        .isTrue();
  }
}

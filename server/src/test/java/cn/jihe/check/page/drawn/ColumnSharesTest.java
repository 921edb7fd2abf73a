package cn.jihe.check.page.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class ColumnSharesTest {

  @Test
  void sharesAddUpAndNoneIsNothing() {
    Random random = new Random(7);
    for (int columns = 1; columns <= 90; columns++) {
      List<Double> widths =
          DoubleStream.generate(() -> random.nextInt(4) == 0 ? 0 : 255 * random.nextDouble())
              .limit(columns)
              .boxed()
              .toList();

      List<Integer> shares = ColumnShares.of(widths);

      assertThat(shares.stream().mapToInt(share -> share).sum()).isEqualTo(ColumnShares.IN_ALL);
      assertThat(shares).allMatch(share -> share >= 1);
    }
  }

  @Test
  void aFormsColumnsKeepTheirProportions() {
    List<Double> widths = List.of(9.0, 26.5, 13.0, 8.43, 40.0, 20.25);
    double sum = widths.stream().mapToDouble(width -> width).sum();

    List<Integer> shares = ColumnShares.of(widths);

    for (int i = 0; i < widths.size(); i++) {
      assertThat((double) shares.get(i)).isCloseTo(95 * widths.get(i) / sum, offset(1.0));
    }
  }

  @Test
  void columnsWithoutWidthShareAlike() {
    assertThat(ColumnShares.of(List.of(0.0, 0.0))).containsExactlyInAnyOrder(47, 48);
    assertThat(ColumnShares.of(List.of())).isEmpty();
  }
}

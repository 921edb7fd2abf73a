package cn.jihe.excel.open;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import cn.jihe.support.Thoroughness;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real workbooks with bytes changed at random: they open or are refused, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {

  private static final int ROUNDS = Thoroughness.of(20, 150);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-sheets.xlsx",
        "002-offset-typed.xlsx",
        "002-stacked-resaved.xlsx",
        "000-sheets-legacy.xls",
        "004-sheets-legacy.xls"
      })
  void aWorkbookWithChangedBytesOpensOrIsRefused(String name) {
    byte[] real = Opening.real(name);
    Random random = new Random(name.hashCode());
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      refused += isRefused(name, changed(real, random)) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  /** The checksums stop most changes of an .xlsx at its door; these get through to the parsers. */
  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "002-stacked-resaved.xlsx"})
  void aWorkbookWithChangedPartsOpensOrIsRefused(String name) throws Exception {
    Random random = new Random(name.hashCode());
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RawPackage raw = RawPackage.of(Opening.real(name));
      for (String part : raw.names()) {
        if (random.nextInt(3) == 0) {
          raw.part(part, changed(raw.content(part), random));
        }
      }
      refused += isRefused(name, raw.bytes()) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  private static boolean isRefused(String name, byte[] bytes) {
    try {
      return Opening.walk(name, bytes) < 0;
    } catch (RefusedWorkbook refused) {
      return refused.detail().zh().endsWith("。");
    }
  }

  /** Flips, overwrites, cuts out or doubles a few places. */
  private static byte[] changed(byte[] real, Random random) {
    byte[] bytes = real.clone();
    for (int i = random.nextInt(6); i >= 0 && bytes.length > 64; i--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(48), bytes.length - at);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xff));
        case 3 -> bytes = without(bytes, at, length);
        default ->
            System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
    System.arraycopy(bytes, at + length, shorter, at, bytes.length - length - at);
    return shorter;
  }
}

package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.MarkedCopies;
import cn.jihe.support.OddPackages;
import cn.jihe.support.PackageParts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that can be checked can be annotated and cleaned, however it is written. */
@Execution(ExecutionMode.CONCURRENT)
class OddPackagesTest {

  private final MarkedCopies copies = new MarkedCopies();

  static Iterable<Object[]> packages() throws Exception {
    return OddPackages.all().entrySet().stream()
        .map(each -> new Object[] {each.getKey(), each.getValue()})
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void isMarkedAndGivenBack(String what, byte[] original) throws Exception {
    byte[] annotated = copies.right("表.xlsx", original);
    Map<String, byte[]> parts = PackageParts.of(annotated);
    boolean anyNote =
        parts.entrySet().stream()
            .filter(part -> part.getKey().contains("comments"))
            .anyMatch(part -> text(part.getValue()).contains("详见“校验结果”"));
    boolean canHaveNotes =
        !what.matches("comments that break|.*absent|.*another kind|a drawing that breaks|.*nowhere")
            || what.startsWith("styles");
    assertThat(anyNote).as("comments").isEqualTo(canHaveNotes);
    assertThat(parts.values().stream().anyMatch(part -> text(part).contains("校验结果"))).isTrue();
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }
}

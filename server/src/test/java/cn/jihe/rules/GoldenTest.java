package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every finding of every real workbook in one file, so that the effect of a changed rule is seen in
 * the change's diff. {@code -Djihe.write=true} writes it anew.
 */
@Execution(ExecutionMode.CONCURRENT)
final class GoldenTest {

  private static final Path REAL = Path.of("src/test/resources/real");
  private static final Path GOLDEN = REAL.resolve("findings.txt");

  /** What {@code .ci/findings} compares with the golden file. */
  private static final Path FOUND = Path.of("target", "findings.txt");

  @Test
  void theFindingsOfTheRealWorkbooksAreThoseOfTheGoldenFile() throws Exception {
    Core core = Core.load(Map.of());
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.list(REAL.resolve("workbooks"))) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*\\.xls[xm]?")).sorted().toList()) {
        findings(core, file)
            .forEach(
                finding ->
                    lines
                        .append(file.getFileName())
                        .append('\t')
                        .append(finding.severity())
                        .append('\t')
                        .append(finding.id())
                        .append('\t')
                        .append(finding.key())
                        .append('\t')
                        .append(finding.found().replaceAll("\\s+", " "))
                        .append('\n'));
      }
    }
    Files.writeString(FOUND, lines);
    if (Boolean.getBoolean("jihe.write")) {
      Files.writeString(GOLDEN, lines);
    }
    assertThat(lines.toString().lines().toList())
        .isEqualTo(Files.readString(GOLDEN).lines().toList());
  }

  private static List<Finding> findings(Core core, Path file) throws IOException {
    CheckOutcome outcome =
        core.checks().check(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    return ((CheckOutcome.Checked) outcome).report().allFindings().toList();
  }
}

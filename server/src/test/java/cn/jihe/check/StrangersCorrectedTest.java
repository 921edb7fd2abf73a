package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Finding;
import cn.jihe.support.PackageProblems;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be checked can be corrected. */
@Execution(ExecutionMode.CONCURRENT)
final class StrangersCorrectedTest {

  private static final Core CORE = Core.load(Map.of());

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/strangers"))) {
      return files.filter(file -> !file.endsWith("d-empty.xlsx")).sorted().toList();
    }
  }

  private static CheckOutcome.Checked check(byte[] bytes) {
    return (CheckOutcome.Checked) CORE.checks().check("表.xlsx", bytes);
  }

  @ParameterizedTest
  @MethodSource("files")
  void allThatIsOfferedIsMade(Path file) throws Exception {
    byte[] before = Files.readAllBytes(file);
    Set<String> wanted =
        check(before)
            .report()
            .allFindings()
            .filter(finding -> finding.fix().isPresent())
            .map(Finding::id)
            .collect(Collectors.toSet());
    assertThat(wanted).isNotEmpty();
    FixOutcome.Fixed fixed =
        (FixOutcome.Fixed)
            CORE.fixes().fix("表.xlsx", before, new FixChoice.Chosen(wanted), Language.ZH);
    assertThat(fixed.changes()).isNotEmpty();
    assertThat(check(fixed.bytes()).report()).isEqualTo(fixed.after().report());
    assertThat(PackageProblems.of(before)).containsAll(PackageProblems.of(fixed.bytes()));
    if (opensInPoi(before)) {
      assertThat(opensInPoi(fixed.bytes())).isTrue();
    }
  }

  private static boolean opensInPoi(byte[] workbook) throws IOException {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return opened.getNumberOfSheets() > 0;
    } catch (RuntimeException notAllOfThem) {
      return false;
    }
  }
}

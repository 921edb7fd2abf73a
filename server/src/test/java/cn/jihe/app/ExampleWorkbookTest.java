package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.rule.Finding;
import cn.jihe.support.ExampleWorkbook;
import cn.jihe.support.FilledDeclaration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class ExampleWorkbookTest {

  @Test
  void theCommittedExampleIsTheOneTheCodeWrites() throws IOException {
    try (XSSFWorkbook made = new XSSFWorkbook(new ByteArrayInputStream(ExampleWorkbook.bytes()));
        XSSFWorkbook committed =
            new XSSFWorkbook(Files.newInputStream(ExampleWorkbook.COMMITTED))) {
      assertThat(FilledDeclaration.texts(committed))
          .as("run the main method of ExampleWorkbook and commit docs/examples")
          .isEqualTo(FilledDeclaration.texts(made));
    }
  }

  @Test
  void itsFourMistakesAreFoundAtTheirCells() throws IOException {
    CheckOutcome outcome =
        Core.load(Map.of()).checks().check("a.xlsx", Files.readAllBytes(ExampleWorkbook.COMMITTED));
    assertThat(((CheckOutcome.Checked) outcome).report().allFindings().map(Finding::id))
        .contains("M11@申报表!E7", "T49@申报表!E13", "T44@申报表!E19", "T88@申报表!E20");
  }

  @Test
  void withoutThemThereIsNothingToFind() {
    CheckOutcome outcome =
        Core.load(Map.of()).checks().check("a.xlsx", new FilledDeclaration().xlsx());
    assertThat(((CheckOutcome.Checked) outcome).report().allFindings()).isEmpty();
  }
}

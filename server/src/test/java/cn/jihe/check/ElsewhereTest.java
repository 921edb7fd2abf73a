package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.support.CellTruth;
import cn.jihe.support.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that were published in other places: read cell by cell, and judged as an expert does. */
class ElsewhereTest {

  private static final Core CORE = Core.load(Map.of());

  private static final Path FOLDER = Path.of("src/test/resources/elsewhere");

  private static final String WORDS = "05-zhalaite-flat-list-words";
  private static final String SUBROWS = "08-xiaoxian-breeding-subrows";
  private static final String FRACTION = "13-yuan-relics-rate-as-fraction";

  @ParameterizedTest
  @CsvSource({WORDS + ", 2, 74", SUBROWS + ", 1, 110", FRACTION + ", 1, 90"})
  void everyFieldHasItsCellAndText(String file, int forms, int fields) throws IOException {
    Report report = report(file);
    CellTruth truth = CellTruth.of(FOLDER.resolve(file + ".cells.json"));
    assertThat(truth.fields()).isEqualTo(fields);
    assertThat(report.forms()).hasSize(forms);
    List<String> wrong = new ArrayList<>();
    for (int index = 0; index < forms; index++) {
      wrong.addAll(truth.differences(index, report.forms().get(index).form()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFindingOfTheExpertIsMade() throws IOException {
    List<String> missed = new ArrayList<>();
    for (List<String> row : RealData.rows("/elsewhere/findings.csv")) {
      Report.FormReport form = report(row.get(0)).forms().get(Integer.parseInt(row.get(1)) - 1);
      if (form.findings().stream().noneMatch(finding -> isThat(finding, row))) {
        missed.add(row.toString());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void aComparatorInAColumnOfItsOwnIsNeitherMissingNorMisspelt() throws IOException {
    assertThat(report(WORDS).allFindings())
        .extracting(Finding::rule)
        .doesNotContain("T49", "T62", "H06", "T63");
  }

  @Test
  void aRowThatSplitsAnotherIsNotAskedForPoints() throws IOException {
    assertThat(report(SUBROWS).allFindings())
        .extracting(Finding::rule)
        .doesNotContain("S68", "T64", "S67", "M15", "M17", "M18");
  }

  @Test
  void rowsOfMoneyWithoutAmountsAddNothing() throws IOException {
    assertThat(report(FRACTION).allFindings()).extracting(Finding::rule).doesNotContain("M15");
  }

  private static Report report(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(file + ".xlsx"));
    return ((CheckOutcome.Checked) CORE.checks().check(file + ".xlsx", bytes)).report();
  }

  private static boolean isThat(Finding finding, List<String> row) {
    String at = finding.path().map(FieldPath::value).orElse("");
    return Set.of(row.get(2).split("\\|")).contains(finding.rule())
        && Set.of(row.get(3).split("/")).stream().anyMatch(at::startsWith);
  }
}

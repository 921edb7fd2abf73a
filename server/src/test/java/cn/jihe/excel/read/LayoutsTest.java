package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.LayoutCase;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms as provinces and cities lay them out, each in a file of its own beside what a person reads
 * there: every field, at its cell, and nothing else.
 */
@Execution(ExecutionMode.CONCURRENT)
class LayoutsTest {

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  static Stream<LayoutCase> layouts() {
    return LayoutCase.all();
  }

  static Stream<LayoutCase> filledRight() {
    return LayoutCase.all().filter(layout -> !layout.name().endsWith("-unfilled"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyFieldIsReadAtItsCellAndNothingElse(LayoutCase layout) {
    assertThat(LayoutCase.said(layout.read())).isEqualTo(layout.expected());
  }

  @ParameterizedTest
  @MethodSource("filledRight")
  void aFormFilledRightHasNoError(LayoutCase layout) {
    Report report = RUNNER.run(layout.read());
    assertThat(report.allFindings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(finding -> finding.id() + " " + finding.values())
        .isEmpty();
  }

  @Test
  void twoTotalsAreWrongAboveSourcesThatMakeUpNeither() {
    LayoutCase layout =
        LayoutCase.all()
            .filter(each -> each.name().equals("z19-two-totals-side-by-side"))
            .findFirst()
            .orElseThrow();
    CellRef source = new CellRef("申报", 0, 5, 4);
    Report report = RUNNER.run(layout.with(Map.of(source, "57")).read());
    assertThat(report.allFindings())
        .extracting(Finding::rule)
        .filteredOn(Set.of("M11", "M12")::contains)
        .containsExactlyInAnyOrder("M11", "M12");
  }
}

package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.LayoutCase;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms as provinces and cities lay them out, each in a file of its own beside what a person reads
 * there: every field, at its cell, and nothing else.
 */
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
}

package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Settings;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.RuleRunner;
import cn.jihe.support.RealData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The published forms, judged: what an expert found is found, and nothing false beside it. */
@Execution(ExecutionMode.CONCURRENT)
class RealFormsTest {

  private static final RuleRunner RUNNER = Catalogue.runner(Settings.defaults());

  private static final Map<String, Report> REPORTS = new ConcurrentHashMap<>();

  /** The published self-evaluations are arithmetically right. */
  private static final Set<String> ARITHMETIC =
      Set.of("M15", "M16", "M17", "M18", "M19", "S65", "S67", "S68", "S69", "S80");

  @Test
  void everyKnownFindingIsFound() {
    List<String> missed = new ArrayList<>();
    int expected = 0;
    for (RealData.Known known : RealData.knownFindings()) {
      if (known.rules().stream().noneMatch(Catalogue.codes()::contains)) {
        continue;
      }
      expected++;
      Report.FormReport report = report(known.source()).forms().get(known.form() - 1);
      if (report.findings().stream().noneMatch(finding -> isThat(finding, known))) {
        missed.add(known.toString());
      }
    }
    assertThat(expected).isGreaterThan(30);
    assertThat(missed).isEmpty();
  }

  @Test
  void noErrorIsReportedBeyondTheKnownOnes() {
    List<RealData.Known> known = RealData.knownFindings();
    for (String source : RealData.SOURCES) {
      List<Report.FormReport> forms = report(source).forms();
      for (int i = 0; i < forms.size(); i++) {
        int form = i + 1;
        assertThat(forms.get(i).findings())
            .filteredOn(finding -> finding.severity() == Severity.ERROR)
            .allMatch(
                finding ->
                    known.stream()
                        .filter(one -> one.source().equals(source) && one.form() == form)
                        .anyMatch(one -> isThat(finding, one)));
      }
    }
  }

  @Test
  void thePublishedSelfEvaluationsAreArithmeticallyRight() {
    assertThat(report("004").forms())
        .isNotEmpty()
        .allMatch(report -> report.form().kind() == FormKind.SELF_EVALUATION)
        .allSatisfy(
            report -> {
              assertThat(report.findings()).noneMatch(f -> ARITHMETIC.contains(f.rule()));
              assertThat(report.notChecked())
                  .extracting(Report.NotChecked::rule)
                  .containsExactly("S85");
            });
  }

  @Test
  void theRateThatTheSystemLeavesOutIsNotedOnceInAFile() {
    assertThat(report("004").allFindings()).filteredOn(f -> f.rule().equals("M22")).hasSize(1);
  }

  private static Report report(String source) {
    return REPORTS.computeIfAbsent(source, each -> RUNNER.run(RealData.workbook(each)));
  }

  private static boolean isThat(Finding finding, RealData.Known known) {
    return known.rules().contains(finding.rule())
        && known.places().stream()
            .anyMatch(
                place ->
                    place.equals("form")
                        || finding
                            .path()
                            .filter(path -> path.value().startsWith(place))
                            .isPresent());
  }
}

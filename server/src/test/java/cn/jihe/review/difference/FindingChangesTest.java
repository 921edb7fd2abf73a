package cn.jihe.review.difference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of findings from one version to another. */
final class FindingChangesTest {

  @Test
  void aFindingGoesWithItsRowAndIsNotNewBecauseItsRowWasNamedAnew() {
    int open = 0;
    for (Report.FormReport report : RealReports.all()) {
      Form form = new PlantedForm(report.form()).form();
      PlantedForm renamed = new PlantedForm(report.form());
      renamed.set("projectName", "另一项目");
      FormDifference difference = FormDifference.between(form, renamed.form());
      List<Finding> later =
          report.findings().stream().map(FindingChangesTest::otherwiseCalled).toList();
      FindingChanges changes = FindingChanges.between(report.findings(), later, difference);
      assertThat(changes.fixed()).isEmpty();
      assertThat(changes.added()).isEmpty();
      open += changes.open().size();
    }
    assertThat(open).isGreaterThan(50);
  }

  private static Finding otherwiseCalled(Finding one) {
    return new Finding(
        one.id(),
        one.key() + "甲",
        one.rule(),
        one.version(),
        one.severity(),
        one.cell(),
        one.path(),
        one.found(),
        one.message(),
        one.values(),
        one.fix(),
        one.also());
  }

  @Test
  void whatWasThereBeforeTheEarlierVersionIsBack() {
    Report.FormReport report =
        RealReports.all().stream()
            .filter(one -> one.findings().size() > 2)
            .findFirst()
            .orElseThrow();
    Form form = report.form();
    List<Finding> all = report.findings();
    FindingChanges changes =
        FindingChanges.between(
            all.subList(0, 1), all.subList(1, all.size()), FormDifference.between(form, form));
    assertThat(changes.fixed()).containsExactly(all.getFirst());
    FindingChanges known = changes.knowing(Set.of(all.get(1).key()));
    assertThat(known.back().stream().map(Finding::key).distinct())
        .containsExactly(all.get(1).key());
    assertThat(known.added().size() + known.back().size()).isEqualTo(all.size() - 1);
  }
}

package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All findings of a cell offer one text, and with it the cell is told nothing more. */
@Execution(ExecutionMode.CONCURRENT)
final class CombinedCorrectionsTest {

  private static final Core CORE = Core.load(Map.of());
  private static final String CELL = "E19";

  private static FilledDeclaration declaration(String name, String target) {
    return new FilledDeclaration().with("C19", name).with(CELL, target);
  }

  private static List<Finding> at(CheckOutcome.Checked checked) {
    return checked
        .report()
        .allFindings()
        .filter(finding -> finding.cell().a1().equals(CELL))
        .toList();
  }

  private static List<Finding> at(byte[] workbook) {
    return at((CheckOutcome.Checked) CORE.checks().check("申报表.xlsx", workbook));
  }

  @ParameterizedTest
  @CsvSource({
    "讲座场次,24,T49 T50,≥24(场)",
    "讲座场次,≥24,T50,≥24(场)",
    "讲座场次,≧24,T50 T62,≥24(场)",
    "讲座场次,２４,T49 T50 T62,≥24(场)",
    "投诉次数,5,T49 T50,≤5(次)",
    "投诉次数,≥5,T50 T54,≤5(次)",
    "投诉次数,不少于5次,T54 T62,≤5(次)",
    "参加居民满意度,95,T49 T50,≥95(%)",
    "参加居民满意度,＝95%,T55 T62,≥95(%)",
    "参加居民满意度,0.95%,T49 T53,≥95(%)",
    "参加居民满意度,=0.95(百分比),T53,≥95(%)",
    "讲座质量合格率,100%,T49,≥100(%)",
    "体检人数（人）,1000,T49,≥1000",
    "团体单位受奖率,百分之0.1,T49,≥百分之0.1"
  })
  void oneTextAnswersThemAll(String name, String target, String rules, String text) {
    byte[] workbook = declaration(name, target).xlsx();
    List<Finding> findings = at(workbook);
    assertThat(findings).extracting(Finding::rule).contains(rules.split(" "));
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(finding.fix().map(Fix::text)).as(finding.id()).contains(text));
    for (Finding finding : findings) {
      FixOutcome.Fixed fixed =
          (FixOutcome.Fixed)
              CORE.fixes()
                  .fix(
                      "申报表.xlsx",
                      workbook,
                      new FixChoice.Chosen(Set.of(finding.id())),
                      Language.ZH);
      assertThat(fixed.changes()).hasSize(1);
      assertThat(at(fixed.after())).as("after %s", finding.id()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "配套服务,24",
    "配套服务,≥24",
    "讲座场次,≥5场完成",
    "改造面积,500",
    "居民健康素养水平,95",
    "参加居民满意度,≥0.5(百分比)",
    "参加居民满意度,0.9"
  })
  void whereNobodyKnowsTheTextNoneIsOffered(String name, String target) {
    List<Finding> findings = at(declaration(name, target).xlsx());
    assertThat(findings).isNotEmpty().allSatisfy(one -> assertThat(one.fix()).isEmpty());
  }

  @Test
  void theUnitOfOtherRowsWithTheSameMeasureIsTaken() {
    List<Finding> findings =
        at(declaration("改造面积", "500").with("C14", "绿化面积").with("E14", "≥300(平方米)").xlsx());
    assertThat(findings.stream().map(one -> one.fix().map(Fix::text).orElse("")).distinct())
        .containsExactly("≥500(平方米)");
  }

  @Test
  void aSpellingIsSafeThoughNobodyKnowsTheUnit() {
    List<Finding> findings = at(declaration("配套服务", "≧24").xlsx());
    assertThat(
            findings.stream()
                .collect(
                    Collectors.toMap(Finding::rule, finding -> finding.fix().stream().toList())))
        .containsEntry("T50", List.of())
        .containsEntry("T62", List.of(new Fix("≥24", true)));
  }
}

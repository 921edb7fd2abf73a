package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Report;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Harmless;
import cn.jihe.support.MutableWorkbook;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which corrections are made unasked. */
@Execution(ExecutionMode.CONCURRENT)
final class SafeCorrectionsTest {

  private static final Core CORE = Core.load(Map.of());

  /** The first of them: 预算 1,463.50, 执行 1,459.90, execution 10 points, weights 100, grade 优. */
  private static final Path EVALUATIONS =
      Path.of("src/test/resources/real/workbooks/004-sheets.xlsx");

  private static Report declaration(String cell, String text) {
    return report("申报表.xlsx", new FilledDeclaration().with(cell, text).xlsx());
  }

  private static Report report(String name, byte[] workbook) {
    return ((CheckOutcome.Checked) CORE.checks().check(name, workbook)).report();
  }

  /** The first published self-evaluation with other texts in some of its fields. */
  private static Report evaluation(Map<String, String> texts) {
    try {
      byte[] original = Files.readAllBytes(EVALUATIONS);
      Report read = report("自评表.xlsx", original);
      MutableWorkbook workbook = new MutableWorkbook(original);
      texts.forEach(
          (path, text) ->
              workbook.write(
                  Objects.requireNonNull(
                      read.forms()
                          .getFirst()
                          .form()
                          .field(new FieldPath(path))
                          .orElseThrow()
                          .cell()),
                  JsonNodeFactory.instance.textNode(text)));
      byte[] mutated = workbook.bytes();
      Harmless.assertHarmless(CORE, "自评表.xlsx", mutated);
      return report("自评表.xlsx", mutated);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Fix> fix(Report report, String rule) {
    List<Finding> of =
        report.forms().getFirst().findings().stream()
            .filter(finding -> finding.rule().equals(rule))
            .toList();
    assertThat(of).as(rule).isNotEmpty();
    return of.getFirst().fix();
  }

  private static void assertSafe(Report report, String rule) {
    assertThat(fix(report, rule).map(Fix::safe)).as(rule + " is safe").contains(true);
  }

  private static void assertNotSafe(Report report, String rule) {
    assertThat(fix(report, rule).filter(Fix::safe)).as(rule + " is not safe").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"E7,'90,000.00',M11", "B7,x,", "E8,'90,000.00',M11"})
  void aTypedAmountOfMoneyIsNeverCorrectedUnasked(String cell, String text, String rule) {
    Report report = declaration(cell, text);
    assertThat(report.allFindings().filter(f -> f.fix().filter(Fix::safe).isPresent())).isEmpty();
    if (rule != null) {
      assertThat(fix(report, rule)).isPresent();
    }
  }

  @Test
  void theTotalOfFundRowsIsNeverCorrectedUnasked() {
    assertNotSafe(evaluation(Map.of("funds.rows[0].executed", "1,400.00")), "M15");
  }

  @Test
  void separatorsAreNotPutIntoAnAmountUnasked() {
    Report report = declaration("E8", "100000.00");
    assertNotSafe(report, "M23");
  }

  @Test
  void aRateAndAScoreAreCorrectedWhereNothingDoubtsTheirFigures() {
    Report rate = evaluation(Map.of("funds.rows[0].executionRate", "90.00%"));
    assertSafe(rate, "M17");
    Report score = evaluation(Map.of("funds.rows[0].score", "9.00"));
    assertSafe(score, "M18");
    // The sum of the scores is another one as soon as this one is right.
    assertNotSafe(score, "S67");
  }

  @Test
  void aRateAboveAHundredIsNotWritten() {
    Report report =
        evaluation(
            Map.of("funds.rows[0].executed", "9,999.00", "funds.rows[1].executed", "9,999.00"));
    assertThat(report.allFindings().map(Finding::rule)).contains("M16");
    assertNotSafe(report, "M17");
  }

  @Test
  void nothingIsComputedFromAmountsThatDoNotAddUp() {
    Report report =
        evaluation(
            Map.of(
                "funds.rows[0].executed", "1,400.00",
                "funds.rows[0].score", "9.00",
                "funds.rows[0].executionRate", "90.00%"));
    assertThat(report.allFindings().map(Finding::rule)).contains("M15");
    assertNotSafe(report, "M17");
    assertNotSafe(report, "M18");
    assertNotSafe(report, "S67");
  }

  @Test
  void anAmountThatCannotBeReadDoubtsItsColumn() {
    Report report =
        evaluation(
            Map.of("funds.rows[1].executed", "1,4O0.00", "funds.rows[0].executionRate", "90.00%"));
    assertThat(report.allFindings().map(Finding::rule)).contains("W05");
    assertNotSafe(report, "M17");
  }

  @Test
  void aTotalOfWeightsThatAreNotAHundredIsNotWritten() {
    Report report =
        evaluation(Map.of("indicators[0].weight", "20", "indicators[0].score", "20", "grade", "差"));
    assertThat(report.allFindings().map(Finding::rule)).contains("S65");
    assertNotSafe(report, "S67");
    assertNotSafe(report, "S80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99", "", "一百"})
  void aTotalOfScoresIsNotWrittenWhileOneOfThemIsInDoubt(String score) {
    Report report = evaluation(Map.of("indicators[1].score", score, "totalScore", "70.00"));
    assertThat(report.allFindings())
        .filteredOn(finding -> finding.rule().equals("S67") || finding.rule().equals("S80"))
        .noneMatch(finding -> finding.fix().filter(Fix::safe).isPresent());
  }

  @Test
  void aWrongTotalAndItsGradeAreCorrectedInOneGo() throws IOException {
    Report read = report("自评表.xlsx", Files.readAllBytes(EVALUATIONS));
    String total =
        read.forms().getFirst().form().field(new FieldPath("totalScore")).orElseThrow().text();
    Report report = evaluation(Map.of("totalScore", "70.00", "grade", "中"));
    assertThat(fix(report, "S67").filter(Fix::safe).map(Fix::text)).contains(total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "达到20年一遇防洪标准",
        "达到4A级景区标准",
        "突破1个核心技术",
        "突破1项",
        "＞95％（含）",
        "≧5级",
        "保持在≧95%",
        "优于95%",
        "≧２０年一遇",
        "≥９５％（不含）",
        "不低于95%（含95%）",
        "达到3A级",
        "＞＝３星级",
        "超10项"
      })
  void aTargetThatSaysMoreThanItsStandardSpellingIsNotRespeltUnasked(String target) {
    assertThat(declaration("E13", target).allFindings())
        .noneMatch(finding -> finding.fix().filter(Fix::safe).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        ">=24场|≥24(场)",
        "≧95%|≥95(%)",
        "不低于95%|≥95(%)",
        "95%以上|≥95(%)",
        "＝１００％|=100(%)",
        "小于等于３（次）|≤3(次)",
        "达到95%以上|≥95(%)",
        "≥９５．００（％）|≥95.00(%)",
        "不少于3000人次|≥3000(人次)",
        "大于等于百分之九十五|≥95(%)",
        "不超过8.5万元|≤8.5(万元)",
        "3个月以内|≤3(个月)",
        "不低于≥95%|≥95(%)"
      },
      delimiter = '|')
  void aTargetThatSaysTheSameIsRespelt(String target, String standard) {
    assertThat(fix(declaration("E13", target), "T62")).contains(new Fix(standard, true));
  }

  /** Sign, number and unit in three columns: there is no one cell for the whole text. */
  @ParameterizedTest
  @CsvSource({
    "≧,735,人次",
    "'',735,人次",
    "'',95%,%",
    "≧,735人次,人次",
    "≥,≥735(人次),人次",
    "＞＝,735,人次",
    "大于等于,735,人次",
    "=,７３５,人次",
    "≥,735 ,人 次"
  })
  void aTextJoinedFromSeveralCellsIsNotPutIntoOne(String sign, String number, String unit)
      throws IOException {
    byte[] workbook = split(sign, number, unit);
    Report report = report("申报表.xlsx", workbook);
    assertThat(report.forms().getFirst().form().indicators().getFirst().target().text())
        .contains(number.strip());
    assertThat(
            report
                .allFindings()
                .filter(f -> f.path().filter(p -> p.leaf().equals("target")).isPresent())
                .flatMap(f -> f.fix().stream()))
        .isEmpty();
    Harmless.assertHarmless(CORE, "申报表.xlsx", workbook);
  }

  private static byte[] split(String sign, String number, String unit) throws IOException {
    String[][] rows = {
      {"财政项目支出绩效目标申报表（2024年度）"},
      {"项目名称", "社区健康讲座", "", "主管部门", "某区卫生健康委员会", ""},
      {"实施单位", "某区健康促进中心", "", "年度总体目标", "全年举办健康讲座，提高居民健康知识知晓率。", ""},
      {"一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"},
      {"产出指标", "数量指标", "讲座人次", sign, number, unit},
      {"产出指标", "质量指标", "讲座完成率", "=", "100", "%"},
      {"效益指标", "社会效益指标", "居民健康知识知晓率", "≥", "80", "%"},
    };
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("申报表");
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      return FilledDeclaration.bytes(workbook);
    }
  }
}

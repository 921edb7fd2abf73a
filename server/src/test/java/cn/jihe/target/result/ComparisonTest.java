package cn.jihe.target.result;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.target.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest(name = "{1} against {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥95.00(%)        | 95      | MET
          ≥95.00(%)        | 94.99   | MISSED
          ≥95.00(%)        | 96%     | MET
          ≥95.00(%)        | 百分之90 | MISSED
          =19.00(家)       | 100     | MET
          =100.00(套)      | 99      | MISSED
          =0.00(%)         | 0       | MET
          =0.00(%)         | 1       | MISSED
          0起              | 0       | MET
          0起              | 1       | MISSED
          >95.00(%)        | 100     | MET
          >100.00(%)       | 100     | MISSED
          <1.00(次)        | 0       | MET
          <1.00(次)        | 1       | MISSED
          ≤10次            | 10      | MET
          ≤10次            | 11次    | MISSED
          5次              | 5       | MET
          5次              | 4       | MISSED
          ≥27000.00(人)    | 45739   | MET
          ≥6000.00(人)     | 0       | MISSED
          ≥50(人次)        | 40人    | MISSED
          =3台/套          | 2套     | MISSED
          ≥10(家)          | 9个     | MISSED
          ≥1(百分比)       | 0.5     | MISSED
          ≤1%              | 2%      | MISSED
          =8               | 7个     | MISSED
          20万元           | 18      | MISSED
          ≤20万元          | 18      | MET
          20万元           | 18万元  | MISSED
          3-5项            | 4       | MET
          3-5项            | 2       | MISSED
          3-5项            | 6       | OPEN
          ≥95%             | 0.97    | OPEN
          ≥95%             | 0.93    | UNKNOWN
          =1.00(百分比)    | 100     | OPEN
          ≥0.95(百分比)    | 97%     | OPEN
          ≥85000(人)       | 8.5万   | OPEN
          ≥85000(人)       | 7万     | UNKNOWN
          ≥8.5万人         | 85000人 | OPEN
          ≤20万元          | 180000  | OPEN
          20万元           | 180000元 | UNKNOWN
          ≥10(家)          | 50%     | UNKNOWN
          ≥10(家)          | 9次     | UNKNOWN
          ≥95%             | 达成指标 | UNKNOWN
          ≥95%             | 90%左右 | OPEN
          ≥95%             | 80%左右 | MISSED
          ≥95%             | ≥90%    | UNKNOWN
          ≥95%             | 90-92%  | UNKNOWN
          7*24小时         | 10      | UNKNOWN
          2024年12月       | 10      | UNKNOWN
          使用率100%误差率≤1% | 50    | UNKNOWN
          不低于2023年     | 2022    | UNKNOWN
          ≥≤95             | 90      | UNKNOWN
          显著提升         | 5       | UNKNOWN
          """)
  void aTargetIsMetOrMissedOrCannotBeCompared(String target, String actual, Comparison expected) {
    assertThat(Comparison.of(Target.read(target), Target.read(actual), false, Optional.empty()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} against {0} is {2}, where less is better")
  @CsvSource({
    "=30(天), 25, MET",
    "=30(天), 30, MET",
    "=30(天), 31, MISSED",
    "30天, 40天, MISSED",
    "=0(次), 0, MET",
    "=0(次), 1, MISSED",
    "≤30(天), 31, MISSED",
    "≥30(天), 29, MISSED",
    "3-5天, 6, MISSED",
    "3-5天, 2, OPEN"
  })
  void whereLessIsBetterAnEqualsTargetIsMetDownward(
      String target, String actual, Comparison expected) {
    assertThat(Comparison.of(Target.read(target), Target.read(actual), true, Optional.empty()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} against {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024年12月底        | 2024-12-30          | MET
          2024年12月底前      | 2024年12月31日      | MET
          2024年12月底前      | 2025年1月1日        | MISSED
          2024年12月20日前    | 2024年12月          | OPEN
          2024年11月30日前    | 2024年12月          | MISSED
          2024.06             | 2024/5/31           | MET
          11月底之前          | 12月5日             | MISSED
          11月底之前          | 2025年3月           | MISSED
          11月底之前          | 10月                | MET
          2024年              | 2024年10月完成      | MET
          2024年12月底前      | 2024年10月开工，2025年3月完成 | OPEN
          2024年12月底前      | 100%                | UNKNOWN
          2024年12月底前      | 按期完成            | UNKNOWN
          2024年6月起         | 2024年9月           | MET
          2023.07-2024.01     | 2024年2月           | MISSED
          """)
  void aDeadlineIsMetMissedOrLeftOpen(String target, String actual, Comparison expected) {
    assertThat(Comparison.of(Target.read(target), Target.read(actual), false, Optional.of(2024)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} against {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≤6(个月)   | 210天     | MISSED
          ≤6(个月)   | 180天     | OPEN
          ≤6(个月)   | 150天     | MET
          ≤1(年)     | 12个月    | MET
          ≤1(年)     | 13个月    | MISSED
          ≤1(年)     | 366天     | OPEN
          ≤1(年)     | 400天     | MISSED
          ≥2(季度)   | 6个月     | MET
          ≤1(季度)   | 100天     | MISSED
          ≤2(小时)   | 90分钟    | MET
          ≤2(小时)   | 150分钟   | MISSED
          ≤24(小时)  | 1天       | MET
          ≤3(个工作日) | 2天     | OPEN
          ≤2(周)     | 20天      | MISSED
          ≥200(人)   | 180余人   | MISSED
          ≥180(人)   | 180余人   | MET
          ≥185(人)   | 180余人   | OPEN
          ≥190(人)   | 180余人   | MISSED
          ≥200(人)   | 约190人   | OPEN
          ≥200(人)   | 约180人   | MISSED
          ≥200(人)   | 近200人   | OPEN
          ≥9(万人)   | 8万余人   | MISSED
          ≥200(人)   | 超过200人 | MET
          ≥200(人)   | 不足180人 | MISSED
          ≥95%       | 达到90%   | MISSED
          ≥200(人)   | 180人（因疫情减少） | MISSED
          约200人    | 190       | OPEN
          约200人    | 150       | MISSED
          ≥10(家)    | 9家社区卫生中心(含站点) | MISSED
          ≥10(台)    | 9人工智能项目 | UNKNOWN
          ≥95%（不含） | 95%     | MISSED
          """)
  void periodsAndRoughNumbersAreComparedAsRanges(
      String target, String actual, Comparison expected) {
    assertThat(Comparison.of(Target.read(target), Target.read(actual), false, Optional.empty()))
        .isEqualTo(expected);
  }

  @Test
  void noPublishedSelfEvaluationGivesFullScoreForAMissedTarget() throws IOException {
    JsonNode file = new ObjectMapper().readTree(new File("src/test/resources/real/forms/004.json"));
    int compared = 0;
    for (JsonNode form : file.get("forms")) {
      for (JsonNode indicator : form.get("indicators")) {
        Target target = Target.read(indicator.get("target").asText());
        Target actual = Target.read(indicator.get("actual").asText());
        boolean full = number(indicator, "score").compareTo(number(indicator, "weight")) == 0;
        Comparison comparison = Comparison.of(target, actual, false, Optional.empty());
        compared += comparison == Comparison.UNKNOWN ? 0 : 1;
        assertThat(full && comparison == Comparison.MISSED).as("%s", indicator).isFalse();
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  private static BigDecimal number(JsonNode indicator, String field) {
    return new BigDecimal(indicator.get(field).asText());
  }
}

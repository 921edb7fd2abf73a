package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.ResultSite;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Year and unit that forms lack are asked once, and what they decide is checked. */
final class StatedYearTest {

  private static final ResultSite SITE = ResultSite.shared();

  /** Its dates are those of 2024. */
  private static FilledDeclaration without(String yearLine) {
    return new FilledDeclaration().with("A2", yearLine).with("E13", "24");
  }

  private static HttpResponse<byte[]> state(String result, String year, String unit) {
    return SITE.post(result + "/stated", ResultSite.form("year", year, "unit", unit));
  }

  private static List<String> findings(Document page) {
    return page.select("ol.findings > li").eachText();
  }

  @Test
  void formsWithoutAYearShowTheOneStatedAndAreJudgedByIt() {
    String result = SITE.check("表.xlsx", without("").xlsx());
    Document before = SITE.page(result);
    assertThat(before.select("form.asked").text()).contains("1 张表没有写年度");
    assertThat(before.select(".form-about").text()).contains("年度不明");
    HttpResponse<byte[]> stated = state(result, "2021", "");
    assertThat(stated.statusCode()).isEqualTo(303);
    assertThat(ResultSite.location(stated)).isEqualTo(result);
    Document page = SITE.page(result);
    assertThat(page.select(".form-about").text()).contains("2021 年度");
    assertThat(page.select("form.asked").text()).contains("以下由填报人选定");
    // Said on the form itself, the year leads to the same findings.
    List<String> codes =
        SITE.page(SITE.check("表.xlsx", without("（2021年度）").xlsx()))
            .select("ol.findings > li .code")
            .eachText();
    assertThat(page.select("ol.findings > li .code").eachText()).isEqualTo(codes);
    assertThat(codes).isNotEqualTo(before.select("ol.findings > li .code").eachText());
    state(result, "", "");
    assertThat(findings(SITE.page(result))).isEqualTo(findings(before));
  }

  @Test
  void theYearThatAFormSaysIsNotTouched() {
    byte[] both = FilledDeclaration.xlsx(without("（2024年度）"), without("").ofProject("设备购置"));
    String result = SITE.check("表.xlsx", both);
    state(result, "2023", "");
    assertThat(SITE.page(result).select(".form-about").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("2024 年度"),
            second -> assertThat(second).contains("2023 年度"));
  }

  @Test
  void theStatedUnitStandsWhereAFormNamesNone() {
    byte[] both =
        FilledDeclaration.xlsx(
            new FilledDeclaration(), new FilledDeclaration().ofProject("设备购置").with("E5", ""));
    String result = SITE.check("表.xlsx", both);
    assertThat(SITE.page(result).select("form.asked").text()).contains("1 张表没有写实施单位");
    state(result, "", "<b>某区\"疾控</b>");
    Document page = SITE.page(result);
    assertThat(page.select(".form-about").get(0).text()).contains("某区健康促进中心");
    assertThat(page.select(".form-about").get(1).text()).contains("<b>某区\"疾控</b>");
    assertThat(page.select("#stated-unit").attr("value")).isEqualTo("<b>某区\"疾控</b>");
    assertThat(page.select("#unit option").eachText()).contains("<b>某区\"疾控</b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "20", "1999", "2100000", "-2023", "2023 ", "２０２３", "20\u0000"})
  void aYearThatIsNoneIsNotTaken(String year) {
    String result = SITE.check("表.xlsx", without("").xlsx());
    assertThat(state(result, year, "u".repeat(5000)).statusCode()).isEqualTo(303);
    assertThat(SITE.page(result).select(".form-about").text())
        .contains(year.equals("2023 ") ? "2023 年度" : "年度不明");
  }
}

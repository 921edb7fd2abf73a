package cn.jihe.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rules.Catalogue;
import cn.jihe.support.Database;
import cn.jihe.support.KnownCounts;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of rules: looking for one, and what the reader's own result has of each. */
final class RuleCatalogueTest {

  private static final Pattern SHOWN = Pattern.compile("<span class=\"code\">([A-Z]\\d{2})</span>");
  private static final Pattern GROUP = Pattern.compile("<section id=\"([a-z]+)\"");
  private static final String RESULT = "result=" + KnownCounts.RESULT;
  private static final String FOUND = "href=\"/checks/" + KnownCounts.RESULT;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(Database.H2.fresh(), Map.of(KnownCounts.PROPERTY, true));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String page(String path) {
    HttpResponse<byte[]> answer = server.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static List<String> first(Pattern pattern, String page) {
    return pattern.matcher(page).results().map((MatchResult hit) -> hit.group(1)).toList();
  }

  private static List<String> found(String query) {
    return first(SHOWN, page("/rules?" + query));
  }

  private static String q(String text) {
    return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void allRulesAreShownByAreaInTheCataloguesOrder() {
    String page = page("/rules");
    assertThat(first(SHOWN, page)).isEqualTo(Catalogue.codes());
    assertThat(first(GROUP, page))
        .containsExactly("workbook", "project", "funds", "indicators", "targets", "evaluation");
    assertThat(page).contains("共 " + Catalogue.codes().size() + " 条规则").doesNotContain("显示全部");
    assertThat(page.length()).as("first load").isLessThan(60_000);
  }

  @ParameterizedTest
  @CsvSource({
    "T49, T49",
    "t49, T49",
    "Ｔ４９, T49",
    "缺比较符, T49",
    "comparator missing, T49",
    "年度资金不平, M11",
    "'  M11  ', M11"
  })
  void aRuleIsFoundByCodeOrNameInAnyWidth(String typed, String code) {
    assertThat(found(q(typed) + (typed.matches("[a-z ]+") ? "&lang=en" : "")))
        .contains(code)
        .hasSizeLessThan(5);
  }

  @Test
  void aRuleIsFoundByWhatItChecksAndByAllWordsTogether() {
    assertThat(found(q("≥、≤"))).contains("T49");
    List<String> satisfaction = found(q("满意度"));
    assertThat(satisfaction).contains("I28", "I31").hasSizeBetween(3, 12);
    assertThat(found(q("满意度　放错"))).containsExactly("I31");
  }

  @Test
  void whatIsFoundIsCountedAndTheTypedTextIsKept() {
    String page = page("/rules?" + q("满意度 放错"));
    assertThat(page)
        .contains("共 95 条规则，显示 1 条", "value=\"满意度 放错\"", "显示全部")
        .doesNotContain("id=\"workbook\"");
    assertThat(page("/rules?" + q("没有哪条规则叫这个"))).contains("没有符合条件的规则", "显示 0 条");
  }

  @Test
  void severityAndFormAreFiltersThatHoldTogether() {
    List<String> errors = found("severity=error");
    assertThat(errors).contains("M11", "T44").doesNotContain("T49", "W02");
    List<String> ofDeclarations = found("severity=error&form=declaration");
    assertThat(ofDeclarations).contains("M11").doesNotContain("M15").isNotEqualTo(errors);
    assertThat(errors).containsAll(ofDeclarations);
    assertThat(page("/rules?severity=error&form=declaration"))
        .contains(
            "<option value=\"error\" selected=\"selected\"",
            "<option value=\"declaration\" selected=\"selected\"");
    int each =
        found("severity=error").size()
            + found("severity=warning").size()
            + found("severity=note").size();
    assertThat(each).isEqualTo(Catalogue.codes().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severity=ERRORS",
        "severity=%00",
        "severity=&form=&q=",
        "form=x&form=y",
        "result=../../etc",
        "result=%3Cscript%3E",
        "result=unknown",
        "lang=xx"
      })
  void whatIsSaidWronglyIsNotSaid(String query) {
    String page = page("/rules?" + query);
    assertThat(first(SHOWN, page)).hasSize(Catalogue.codes().size());
    assertThat(page).doesNotContain("/checks/", "<script>");
  }

  @Test
  void aLongTextIsCutAndWhatWasTypedStaysText() {
    assertThat(page("/rules?" + q("x".repeat(3000)))).contains("value=\"" + "x".repeat(100) + "\"");
    assertThat(page("/rules?" + q("\"><b onclick=1>"))).doesNotContain("<b onclick");
  }

  @Test
  void aReaderOfAResultSeesHowOftenEachRuleSpokeThere() {
    String page = page("/rules?" + RESULT);
    assertThat(page)
        .contains(FOUND + "?rule=T49\">我的表里 3 处</a>", FOUND + "?rule=W01\">我的表里 1 处</a>")
        .contains(FOUND + "\">回到我的检查结果</a>")
        .contains("href=\"/rules/T50?" + RESULT + "\"")
        .contains("<input type=\"hidden\" name=\"result\" value=\"" + KnownCounts.RESULT + "\">")
        .doesNotContain(FOUND + "?rule=T50");
  }

  @Test
  void thePageOfARuleLeadsBackToTheReadersResult() {
    assertThat(page("/rules/T49?" + RESULT))
        .contains(FOUND + "?rule=T49\">我的表里 3 处</a>", "href=\"/rules/T50?" + RESULT + "\"");
    assertThat(page("/rules/T50?" + RESULT)).contains(FOUND + "\">回到我的检查结果</a>");
    assertThat(page("/rules/T49?result=unknown")).doesNotContain("/checks/", "T50?result=");
  }

  @Test
  void aServerThatKeepsNoResultsShowsNoCounts() {
    HttpResponse<byte[]> answer = SharedServer.on(Database.H2).get("/rules/T49?" + RESULT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain(FOUND);
  }
}

package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.Opening;
import cn.jihe.support.RefusedFile;
import cn.jihe.support.ResultSite;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked on the page has an address, and what was found stands there at its cells. */
final class ResultPageTest {

  private static final ResultSite SITE = ResultSite.shared();
  private static final byte[] POOR = new FilledDeclaration().withPoorTargets().xlsx();

  @Test
  void everyCheckLeadsToAnAddressOfItsOwn() {
    Set<String> addresses = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      String address = SITE.check("表.xlsx", POOR);
      assertThat(address).matches("/checks/[A-Za-z0-9_-]{22}");
      addresses.add(address);
    }
    assertThat(addresses).hasSize(5);
  }

  @Test
  void theScriptIsToldTheAddressInstead() {
    HttpResponse<byte[]> answer =
        SITE.post("/check?part=address", new Multipart().file("表.xlsx", POOR));
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> told = ResultSite.text(answer).lines().toList();
    assertThat(told.getFirst()).matches("/checks/[A-Za-z0-9_-]{22}");
    assertThat(told.subList(1, told.size())).containsExactly("read", "读出 1 张表");
    assertThat(SITE.page(told.getFirst()).select("h1").text()).isEqualTo("检查结果");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-sheets.xlsx",
        "000-sheets-legacy.xls",
        "002-stacked.xlsx",
        "002-offset-typed.xlsx",
        "004-sheets.xlsx",
        "004-typed-total.xlsx"
      })
  void everyFindingOfRealFormsStandsAtItsCell(String name) {
    byte[] bytes = Opening.real(name);
    Document page = SITE.page(SITE.check(name, bytes));
    JsonNode checked = SITE.checked(name, bytes);
    int compared = 0;
    for (JsonNode form : checked.get("forms")) {
      Element shown = page.expectFirst("#form-" + (form.get("index").asInt() + 1));
      compared += ShownFindings.assertShown(shown, form);
    }
    assertThat(compared).isGreaterThan(10);
    assertThat(page.select("details.form")).hasSameSizeAs(checked.get("forms"));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull());
  }

  @Test
  void theListOfFormsHasTheWorstFirstAndTheFormsStandInTheOrderOfTheSheets() {
    Document page = SITE.page(SITE.check("000-sheets.xlsx", Opening.real("000-sheets.xlsx")));
    List<Integer> weights =
        page.select(".tree li li").stream()
            .map(
                row -> {
                  List<String> counts = row.select(".sign > span:last-child").eachText();
                  return Integer.parseInt(counts.get(0)) * 1_000_000
                      + Integer.parseInt(counts.get(1)) * 1000
                      + Integer.parseInt(counts.get(2));
                })
            .toList();
    assertThat(weights).hasSize(4).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(page.select(".tree li li a").eachAttr("href").getFirst()).isNotEqualTo("#form-1");
    assertThat(page.select("details.form").eachAttr("id"))
        .containsExactly("form-1", "form-2", "form-3", "form-4");
  }

  @Test
  void severalFilesStandOnOnePageThoseNotReadWithTheReason() {
    Multipart files =
        new Multipart()
            .file("一.xlsx", POOR)
            .file("空.xlsx", RefusedFile.EMPTY.bytes())
            .file("信.xlsx", RefusedFile.LETTER.bytes())
            .file(FailingChecks.FAILS, POOR)
            .file("二.xls", new FilledDeclaration().ofProject("别的项目").xls());
    Document page = SITE.page(SITE.check(files));
    assertThat(page.select(".verdicts").text()).contains("5 个文件，2 张表");
    assertThat(page.select("article.file h2").eachText()).containsExactly("一.xlsx", "二.xls");
    assertThat(page.select(".problems li b").eachText())
        .containsExactly("空.xlsx", "信.xlsx", FailingChecks.FAILS);
    assertThat(page.select(".problems li").get(0).text()).contains("空文件（0 字节）");
    assertThat(page.select(".problems").text()).doesNotContain(FailingChecks.SECRET);
    assertThat(page.select("#form-2 [data-sheet]")).hasSize(1);
  }

  @Test
  void filesOfWhichNoneIsReadHaveAPageToo() {
    Multipart files = new Multipart().file("空.xlsx", RefusedFile.EMPTY.bytes());
    Document page = SITE.page(SITE.check(files));
    assertThat(page.select(".problems li")).hasSize(1);
    assertThat(page.select("article.file, .corrections, .filters")).isEmpty();
    assertThat(page.select("#again input[type=file][name=file]")).hasSize(1);
  }

  @Test
  void whoChoseNothingGetsTheFirstPageAndNoResult() {
    HttpResponse<byte[]> answer = SITE.post("/check", new Multipart().file("", new byte[0]));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(ResultSite.html(answer).select(".notice").text()).contains("还没有选择文件");
    String result = SITE.check("表.xlsx", POOR);
    HttpResponse<byte[]> added = SITE.post(result, new Multipart().file("", new byte[0]));
    assertThat(ResultSite.location(added)).isEqualTo(result + "?said=nothing-chosen");
    assertThat(SITE.page(result + "?said=nothing-chosen").select(".notice").text())
        .contains("还没有选择文件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/check", "ID", "ID/stated", "ID/corrections", "ID/delete"})
  void pagesOfOtherSitesCanDoNothingHere(String path) {
    String result = SITE.check("表.xlsx", POOR);
    HttpResponse<byte[]> answer =
        SITE.server()
            .send(
                new Multipart()
                    .file("表.xlsx", POOR)
                    .post(SITE.server().at(path.replace("ID", result)))
                    .header("Origin", "https://evil.example"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(SITE.page(result).select("article.file")).hasSize(1);
  }

  @Test
  void thePageSaysThatItMayNotBeStoredOrIndexedOnItsWay() {
    HttpResponse<byte[]> answer = SITE.get(SITE.check("表.xlsx", POOR));
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("Referrer-Policy").orElse(""))
        .isIn("no-referrer", "same-origin");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src");
  }

  @Test
  void theLanguageSwitchKeepsAddressAndQuery() {
    String result = SITE.check("表.xlsx", POOR);
    String asked = result + "?severity=error&severity=warning&rule=T49&q=a%26b%20%E8%A1%A8";
    String href = SITE.page(asked).select("a.switch").attr("href");
    assertThat(href).startsWith(result + "?");
    Document english = SITE.page(href);
    assertThat(english.select("h1").text()).isEqualTo("Result of the check");
    assertThat(english.select("#q").attr("value")).isEqualTo("a&b 表");
    assertThat(english.select("#rule option[selected]").attr("value")).isEqualTo("T49");
    assertThat(english.select("input[name=severity][checked]").eachAttr("value"))
        .containsExactly("error", "warning");
    HttpResponse<byte[]> later =
        SITE.server()
            .send(
                HttpRequest.newBuilder(SITE.server().at(result))
                    .header("Accept-Language", "zh")
                    .header("Cookie", "lang=en"));
    assertThat(ResultSite.html(later).select("h1").text()).isEqualTo("Result of the check");
  }
}

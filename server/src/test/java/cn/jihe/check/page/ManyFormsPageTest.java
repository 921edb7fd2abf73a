package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.bench.ManyForms;
import cn.jihe.support.ResultSite;
import cn.jihe.support.Thoroughness;
import cn.jihe.support.WithMacros;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With many forms the page of a result is an overview, and each form has a page of its own. */
final class ManyFormsPageTest {

  private static final int FORMS = 60;
  private static final String NAME = "六十张.xlsm";
  private static final ResultSite SITE = ResultSite.shared();

  @TempDir private static Path folder;
  private static JsonNode checked;
  private static String result;

  @BeforeAll
  static void check() throws IOException {
    Path file = folder.resolve(NAME);
    ManyForms.main(new String[] {file.toString(), String.valueOf(FORMS)});
    byte[] bytes = WithMacros.of(Files.readAllBytes(file));
    checked = SITE.checked(NAME, bytes);
    result = SITE.check(NAME, bytes);
  }

  @Test
  void theOverviewLeadsToEachFormAndCountsAsTheApiDoes() {
    Document page = SITE.page(result);
    assertThat(page.select("[data-sheet]")).isEmpty();
    assertThat(page.select("table.by-form tbody th[scope=row] a").eachAttr("href"))
        .hasSize(FORMS)
        .doesNotHaveDuplicates()
        .allMatch(href -> href.matches(result + "/forms/\\d+"));
    List<String> counts =
        page.select("details.of-file > summary .sign > span:last-child").eachText();
    assertThat(counts).isEqualTo(List.of(count("ERROR"), count("WARNING"), count("NOTE")));
    List<Integer> errors =
        page.select("table.by-form tbody tr").stream()
            .map(row -> Integer.valueOf(row.select("td.number").get(0).text().replace("▲ ", "")))
            .toList();
    assertThat(errors).isSortedAccordingTo((one, other) -> other - one);
  }

  private static String count(String severity) {
    long forms =
        checked.get("forms").findValues("findings").stream()
            .flatMap(findings -> findings.valueStream())
            .filter(finding -> finding.get("severity").asText().equals(severity))
            .count();
    long file =
        checked
            .get("findings")
            .valueStream()
            .filter(finding -> finding.get("severity").asText().equals(severity))
            .count();
    return String.valueOf(forms + file);
  }

  @Test
  void whatIsFoundInTheFileAsAWholeIsSaidThereToo() {
    Document page = SITE.page(result);
    long cells =
        checked
            .get("findings")
            .valueStream()
            .map(finding -> finding.get("sheet").asText() + finding.get("cell").asText())
            .distinct()
            .count();
    assertThat(cells).isPositive();
    assertThat(page.select("ol.findings > li")).hasSize((int) cells);
    Document byRule = SITE.page(result + "?group=rule");
    assertThat(byRule.select("table.by-rule .code").eachText())
        .containsAll(
            checked
                .get("findings")
                .valueStream()
                .map(finding -> finding.get("rule").asText())
                .toList());
  }

  @Test
  void everyFindingStandsAtItsCellOnThePageOfItsForm() {
    int step = Thoroughness.of(13, 1);
    for (int number = 1; number <= FORMS; number += step) {
      Document page = SITE.page(result + "/forms/" + number);
      Element shown = page.expectFirst("#form-" + number);
      ShownFindings.assertShown(shown, checked.get("forms").get(number - 1));
      assertThat(page.select(".result-head .soft").eachText())
          .contains("第 " + number + " 张，共 " + FORMS + " 张");
      assertThat(page.select("a[rel=prev]")).hasSize(number > 1 ? 1 : 0);
      assertThat(page.select("a[rel=next]")).hasSize(number < FORMS ? 1 : 0);
    }
  }

  @Test
  void aFormIsGivenWithoutThePageAroundIt() {
    Document part = SITE.page(result + "/forms/" + FORMS + "?part=form");
    assertThat(part.select("header, footer, h1, main")).isEmpty();
    ShownFindings.assertShown(part.body(), checked.get("forms").get(FORMS - 1));
  }

  @Test
  void aRuleAndAProjectLeadToTheFormsThatHaveThem() {
    Document byRule = SITE.page(result + "?group=rule");
    Element row = byRule.expectFirst("table.by-rule tbody tr");
    String code = row.select(".code").text();
    Document filtered = SITE.page(result + "?rule=" + code);
    assertThat(filtered.select("table.by-form tbody th[scope=row]"))
        .hasSize(Integer.parseInt(row.select("td.number").get(1).text()));
    String project =
        SITE.page(result).select("table.by-form tbody th[scope=row]").eachText().getLast();
    Document found = SITE.page(result + "?q=" + URLEncoder.encode(project, StandardCharsets.UTF_8));
    assertThat(found.select("table.by-form tbody th[scope=row]").eachText())
        .isNotEmpty()
        .containsOnly(project);
  }
}

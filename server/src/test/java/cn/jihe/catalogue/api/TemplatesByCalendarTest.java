package cn.jihe.catalogue.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.Multipart;
import cn.jihe.support.PouredTemplate;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SetClock;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server offers whose clock is further than the released templates. */
final class TemplatesByCalendarTest {

  private static final Pattern LINK =
      Pattern.compile("href=\"/api/v1/templates/([^\"]+)\" download=\"([^\"]+)\"");

  private static RunningServer server;

  @BeforeAll
  static void start() {
    // In Shanghai it is the first of July already.
    server =
        new RunningServer(Database.H2.fresh(), Map.of(SetClock.PROPERTY, "2028-06-30T16:00:00Z"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode check(String name, byte[] workbook) {
    HttpResponse<byte[]> answer =
        server.send(new Multipart().file(name, workbook).post(server.at("/api/v1/checks")));
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  @Test
  void theListAndThePageOfferTheSameThreeYears() {
    List<String> ids = new ArrayList<>();
    server.json("/api/v1/templates").forEach(entry -> ids.add(entry.get("id").asText()));
    assertThat(ids)
        .containsExactly(
            "DECLARATION-2027-1",
            "SELF_EVALUATION-2027-1",
            "DECLARATION-2028-1",
            "SELF_EVALUATION-2028-1",
            "DECLARATION-2029-1",
            "SELF_EVALUATION-2029-1");
    String page = new String(server.get("/").body(), StandardCharsets.UTF_8);
    List<MatchResult> links = LINK.matcher(page).results().toList();
    List<String> linked = links.stream().map(link -> link.group(1)).toList();
    assertThat(linked.subList(0, ids.size()))
        .containsExactlyInAnyOrderElementsOf(ids)
        .startsWith("DECLARATION-2029-1");
    // Behind a line of its own.
    assertThat(page.substring(page.indexOf("<summary>更早的年度")))
        .contains(linked.subList(ids.size(), linked.size()));
    assertThat(linked.subList(ids.size(), linked.size()))
        .startsWith("DECLARATION-2026-1")
        .endsWith("SELF_EVALUATION-2023-1")
        .hasSize(8);
    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(Templates.find(link.group(1)).orElseThrow().fileName())
                    .isEqualTo(link.group(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLARATION-2029", "SELF_EVALUATION-2029", "DECLARATION-2031"})
  void aFilledTemplateOfALaterYearIsRecognised(String id) throws Exception {
    TemplateFile file = Templates.find(id).orElseThrow();
    HttpResponse<byte[]> download = server.get("/api/v1/templates/" + id);
    assertThat(download.statusCode()).isEqualTo(200);
    try (PouredTemplate template = new PouredTemplate(file, download.body())) {
      template.put("projectName", "社区卫生服务中心设备更新");
      template.indicator(template.firstRow(), "level3", "设备验收合格率");
      template.indicator(template.firstRow(), "target", "≥98.00(%)");
      JsonNode result = check("表.xlsx", template.saved());
      assertThat(result.get("template").asText()).isEqualTo(file.id());
      JsonNode form = result.get("forms").get(0);
      assertThat(form.get("kind").asText()).isEqualTo(file.kind().name());
      assertThat(form.get("year").asInt()).isEqualTo(file.year());
      assertThat(form.get("projectName").asText()).isEqualTo("社区卫生服务中心设备更新");
      assertThat(result.get("findings")).isEmpty();
      assertThat(form.get("findings"))
          .extracting(finding -> finding.get("rule").asText())
          .doesNotContain("W01", "W02", "W03", "W04", "W05");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLARATION-2023", "SELF_EVALUATION-2026-1"})
  void anOlderYearIsHadByItsIdThoughItIsNoLongerOffered(String id) {
    assertThat(server.get("/api/v1/templates/" + id).body())
        .isEqualTo(Templates.bytes(Templates.find(id).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLARATION-2022", "DECLARATION-2032", "SELF_EVALUATION-2029-2"})
  void aYearOutOfReachIsTheProblemOfAnyUnknownAddress(String id) {
    HttpResponse<byte[]> answer = server.get("/api/v1/templates/" + id);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RunningServer.json(answer).get("code").asText()).isEqualTo("not-found");
  }
}

package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.Opening;
import cn.jihe.support.ResultSite;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no results are kept, the answer to an upload holds the result. */
final class UnkeptResultTest {

  @Test
  void theAnswerHoldsTheResultAndNothingIsStored() {
    Path folder = Database.folder();
    Map<String, Object> settings = Map.of("jihe.results.hours", "0");
    try (RunningServer server = new RunningServer(Database.url(folder.resolve("jihe")), settings)) {
      ResultSite site = new ResultSite(server);
      byte[] bytes = Opening.real("002-stacked.xlsx");
      HttpResponse<byte[]> answer =
          site.post("/check", new Multipart().file("实.xlsx", bytes).file("x.xlsx", new byte[] {1}));
      assertThat(answer.statusCode()).isEqualTo(200);
      Document page = ResultSite.html(answer);
      JsonNode checked = site.checked("实.xlsx", bytes);
      assertThat(page.select("details.form")).hasSameSizeAs(checked.get("forms"));
      assertThat(page.select("details.form ol.findings > li"))
          .hasSize(
              (int)
                  site.findings("实.xlsx", bytes).stream()
                      .map(each -> each.get("sheet").asText() + "!" + each.get("cell").asText())
                      .distinct()
                      .count());
      assertThat(page.select(".problems li")).hasSize(1);
      assertThat(page.select("[href*=/checks], [action*=/checks]")).isEmpty();
      assertThat(page.select(".soft.small").text()).doesNotContain("结果保留到");
      assertThat(folder.resolve("jihe-results.mv.db")).doesNotExist();
      Document first = site.page("/");
      assertThat(first.select("form#upload").attr("data-kept")).isEqualTo("false");
      for (String path : List.of("/checks/x", "/checks/" + "A".repeat(22))) {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(site.get(path + "/todo").statusCode()).isEqualTo(404);
        assertThat(site.post(path, new Multipart().file("a.xlsx", bytes)).statusCode())
            .isEqualTo(404);
      }
      assertThat(folder.resolve("jihe-results.mv.db")).doesNotExist();
    }
  }

  @Test
  void aSingleFormWithoutAnyFindingIsSaidToBeClean() {
    try (RunningServer server =
        new RunningServer(Database.H2.fresh(), Map.of("jihe.results.hours", "0"))) {
      Document page =
          ResultSite.html(
              new ResultSite(server)
                  .post("/check", new Multipart().file("表.xlsx", new FilledDeclaration().xlsx())));
      assertThat(page.select("details.form")).hasSize(1);
      assertThat(page.select(".verdicts").text()).contains("1 张表");
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "9999", "1.5"})
  void aTimeThatIsNoneIsRefused(String hours) {
    Map<String, Object> settings = Map.of("jihe.results.hours", hours);
    assertThatThrownBy(() -> new RunningServer(Database.H2.fresh(), settings))
        .hasStackTraceContaining("JIHE_KEEP_RESULTS");
  }

  @Tag("slow")
  @Test
  void aTimeThatIsNoneStopsTheStart() {
    try (ServerProcess server = ServerProcess.start(Map.of("JIHE_KEEP_RESULTS", "721"))) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.output())
          .contains("JIHE_KEEP_RESULTS")
          .contains("Setting JIHE_KEEP_RESULTS")
          .contains("720")
          .doesNotContain("Exception");
    }
  }
}

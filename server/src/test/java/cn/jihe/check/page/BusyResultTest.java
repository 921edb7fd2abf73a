package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.WorkbookPool;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.ResultSite;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SlowChecks;
import cn.jihe.support.Thoroughness;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many at once, or too many: a result stays whole, and its page comes. */
@Execution(ExecutionMode.CONCURRENT)
final class BusyResultTest {

  private static final int SENDERS = 8;
  private static final int ROUNDS = Thoroughness.of(1, 2);

  private static byte[] form(String project) {
    return new FilledDeclaration().ofProject(project).with("E13", "24").xlsx();
  }

  @ParameterizedTest
  @EnumSource
  void thoseWhoAddAtOnceAllFindTheirFilesInOneResult(Database database) throws Exception {
    try (RunningServer server = new RunningServer(database.fresh());
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      ResultSite site = new ResultSite(server);
      String result = site.check("第一.xlsx", form("第一个项目"));
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        String name = "项目" + (char) ('甲' + i);
        sent.add(
            senders.submit(
                () -> {
                  for (int round = 0; round < ROUNDS; round++) {
                    site.add(result, name + round + ".xlsx", form(name + round + "号设备"));
                    assertThat(site.page(result).select("article.file h2").eachText())
                        .contains(name + round + ".xlsx");
                    site.file(result + "/result.xlsx");
                  }
                }));
      }
      for (Future<?> each : sent) {
        each.get();
      }
      Document page = site.page(result);
      int all = 1 + SENDERS * ROUNDS;
      assertThat(page.select(".verdicts").text()).contains(all + " 个文件，" + all + " 张表");
      for (int number = 1; number <= all; number++) {
        site.file(result + "/files/" + number + "/original");
      }
    }
  }

  @Tag("slow")
  @Test
  void whatHasToWaitIsSaidToWaitAndThePageComesAllTheSame() throws Exception {
    Map<String, Object> settings =
        Map.of(SlowChecks.PROPERTY, true, "jihe.checks.at-once", 1, "jihe.checks.waiting", 1);
    try (RunningServer server = new RunningServer(Database.H2.fresh(), settings);
        ExecutorService senders = Executors.newCachedThreadPool()) {
      ResultSite site = new ResultSite(server);
      String result = site.check("表.xlsx", form("讲座"));
      List<Future<HttpResponse<byte[]>>> slow = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        slow.add(
            senders.submit(
                () ->
                    site.post(
                        "/api/v1/checks", new Multipart().file(SlowChecks.ENDLESS, form("慢")))));
      }
      WorkbookPool pool = server.context().getBean(WorkbookPool.class);
      while (pool.busy() < 2) {
        Thread.sleep(10);
      }
      try {
        Document known = site.page(result);
        assertThat(known.select("ol.findings > li")).isNotEmpty();
        assertThat(known.select(".form-drawn .notice").text()).contains("暂时无法绘出");
        // In another year it was not judged yet.
        site.post(result + "/stated", ResultSite.form("year", "2023", "unit", ""));
        Document page = site.page(result);
        assertThat(page.select(".problems").text()).contains("表.xlsx", "排队中");
        assertThat(page.select("article.file")).isEmpty();
        assertThat(site.get(result + "/todo").statusCode()).isEqualTo(200);
        assertThat(site.get(result + "/annotated").statusCode()).isEqualTo(503);
        assertThat(site.post(result + "/corrections", ResultSite.form("fix", "1:x")).statusCode())
            .isEqualTo(503);
        assertThat(site.post(result, new Multipart().file("二.xlsx", form("二"))).statusCode())
            .isEqualTo(503);
        HttpResponse<byte[]> busy = site.post("/check", new Multipart().file("二.xlsx", form("二")));
        assertThat(busy.statusCode()).isEqualTo(503);
      } finally {
        // Nobody waits for them any more, so they end.
        slow.forEach(each -> each.cancel(true));
      }
      while (pool.busy() > 0) {
        Thread.sleep(10);
      }
      Document page = site.page(result);
      assertThat(page.select(".problems")).isEmpty();
      assertThat(page.select("[data-sheet]")).hasSize(1);
    }
  }
}

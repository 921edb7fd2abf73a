package cn.jihe.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetersTest {

  @Test
  void whatIsDoneCanBeWatchedAndNoTextOfAWorkbookIsInIt() {
    try (RunningServer server =
        new RunningServer(Database.H2.fresh(), Map.of("endpoints.prometheus.enabled", true))) {
      byte[] workbook = new FilledDeclaration().ofProject("秘密项目").xlsx();
      server.send(new Multipart().file("秘密.xlsx", workbook).post(server.at("/api/v1/checks")));
      server.send(new Multipart().file("秘密.xlsx", new byte[9]).post(server.at("/api/v1/checks")));
      server.submit("秘密.xlsx", workbook);
      server.submit("秘密.xlsx", workbook);
      String metrics = new String(server.get("/prometheus").body(), StandardCharsets.UTF_8);
      assertThat(metrics)
          .contains("jihe_check_seconds_count{result=\"acceptable\"} 1")
          .contains("jihe_check_seconds_count{result=\"not-a-workbook\"} 1")
          .contains("jihe_submit_seconds_count{result=\"new\"} 1")
          .contains("jihe_submit_seconds_count{result=\"known\"} 1")
          .contains("jihe_forms_total{state=\"submitted\"} 1.0")
          .contains("jihe_queue 0.0")
          .contains("hikaricp_connections")
          .doesNotContain("秘密");
    }
  }
}

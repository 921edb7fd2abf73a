package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Environment;
import cn.jihe.support.Database;
import cn.jihe.support.SharedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServerSettingsTest {

  private static final String METRICS = "endpoints.prometheus.enabled";

  private static Map<String, Object> properties(Map<String, String> environment) {
    return ServerSettings.of(new Environment(environment)).properties();
  }

  @Test
  void metricsAreShownOnlyWhereTheyHaveAPortOfTheirOwn() {
    assertThat(properties(Map.of())).doesNotContainKey(METRICS);
    assertThat(properties(Map.of("JIHE_MANAGEMENT_PORT", " "))).doesNotContainKey(METRICS);
    assertThat(properties(Map.of("JIHE_MANAGEMENT_PORT", "9090"))).containsEntry(METRICS, true);
    assertThat(SharedServer.on(Database.H2).get("/prometheus").statusCode()).isEqualTo(404);
  }
}

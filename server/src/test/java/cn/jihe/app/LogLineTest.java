package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LogLineTest {

  private static String line(Map<String, String> about, @Nullable Throwable thrown) {
    LoggerContext log = new LoggerContext();
    Logger logger = log.getLogger("cn.jihe.check.CheckService");
    LoggingEvent event =
        new LoggingEvent("", logger, Level.INFO, "checked {} bytes", thrown, new Object[] {3});
    event.setMDCPropertyMap(about);
    return new LogLine().doLayout(event);
  }

  @Test
  void aLineSaysTimeLevelRequestLoggerAndMessage() {
    assertThat(line(Map.of("request", "abc-1"), null))
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)"
                + " INFO \\[abc-1] CheckService checked 3 bytes\n");
  }

  @Test
  void outsideARequestThereIsADash() {
    assertThat(line(Map.of(), null)).contains(" [-] ");
  }

  @Test
  void anExceptionFollowsWithItsStack() {
    assertThat(line(Map.of(), new IllegalStateException("broken")))
        .contains("bytes\njava.lang.IllegalStateException: broken", "\tat cn.jihe.app.LogLineTest");
  }
}

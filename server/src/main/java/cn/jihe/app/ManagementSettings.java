package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.util.Map;

/**
 * A port of its own for whoever watches the server, not for users. While it ends, it still answers
 * there: that it is not ready. Only there metrics are shown.
 *
 * @param properties the server's settings for it; empty without one
 */
record ManagementSettings(Map<String, Object> properties) {

  private static final String PORT = "JIHE_MANAGEMENT_PORT";
  private static final String MAIN_PORT = "JIHE_PORT";

  /** As application.yml has it. */
  private static final String USUAL_MAIN_PORT = "8080";

  private static final long NONE = 0;
  private static final long LAST = 65_535;

  ManagementSettings {
    properties = Map.copyOf(properties);
  }

  private static String mainPort(Environment environment) {
    String set = environment.text(MAIN_PORT);
    return set.isEmpty() ? USUAL_MAIN_PORT : set;
  }

  /**
   * As set.
   *
   * @throws SettingsException when it is no port, or the one that users come to
   */
  static ManagementSettings of(Environment environment) {
    long port = environment.wholeNumber(PORT, NONE);
    if (port == NONE) {
      return new ManagementSettings(Map.of());
    }
    if (port > LAST || String.valueOf(port).equals(mainPort(environment))) {
      throw new SettingsException(
          Messages.beside(ManagementSettings.class, "settings").words("managementPort", PORT),
          null);
    }
    return new ManagementSettings(
        Map.of(
            "endpoints.all.port",
            port,
            // Shown there only: a metric may tell who uses the server for what.
            "endpoints.prometheus.enabled",
            true,
            // Else it ends with the main port.
            "micronaut.server.netty.parent.event-loop-group",
            "default"));
  }
}

package cn.jihe.app;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where the store is, from the environment. */
final class StoreSettings {

  private static final Messages MESSAGES = Messages.beside(StoreSettings.class, "settings");

  private static final String URL = "JIHE_DB_URL";
  private static final String PASSWORD = "JIHE_DB_PASSWORD";
  private static final String DATA = "JIHE_DATA";
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String H2_FILE = "jdbc:h2:file:";

  /** WRITE_DELAY: without it a killed process loses what it has acknowledged. */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

  /** Else it closes at the signal to stop, under the requests that are still to be finished. */
  private static final String H2_STAYS_OPEN = ";DB_CLOSE_ON_EXIT=FALSE";

  private StoreSettings() {}

  /**
   * The server's settings for its data source.
   *
   * @throws SettingsException when they name a store that nobody knows
   */
  static Map<String, Object> of(Map<String, String> environment) {
    Map<String, Object> settings = new HashMap<>();
    String url = environment.getOrDefault(URL, "").strip();
    settings.put("datasources.default.url", url.isEmpty() ? embedded(environment) : known(url));
    settings.put("datasources.default.password", environment.getOrDefault(PASSWORD, ""));
    if (url.startsWith(POSTGRES)) {
      // A server that is gone without a word must not hold a clerk's browser for ever.
      settings.put("datasources.default.data-source-properties.connectTimeout", "5");
      settings.put("datasources.default.data-source-properties.socketTimeout", "60");
      settings.put("datasources.default.data-source-properties.tcpKeepAlive", "true");
    }
    return settings;
  }

  private static String known(String url) {
    if (url.startsWith(POSTGRES)) {
      return url;
    }
    if (url.startsWith("jdbc:h2:")) {
      String usual = url.contains(";") ? url : url + H2_OPTIONS;
      return usual.contains("DB_CLOSE_ON_EXIT") ? usual : usual + H2_STAYS_OPEN;
    }
    throw new SettingsException(MESSAGES.words("unknownStore", URL), null);
  }

  private static String embedded(Map<String, String> environment) {
    String folder = environment.getOrDefault(DATA, "").strip();
    // H2 takes what follows a semicolon as its own settings.
    if (folder.contains(";")) {
      throw new SettingsException(MESSAGES.words("semicolon", DATA), null);
    }
    Path file = Path.of(folder.isEmpty() ? "data" : folder).toAbsolutePath().normalize();
    return H2_FILE + file.resolve("jihe") + H2_OPTIONS + H2_STAYS_OPEN;
  }
}

package cn.jihe.app;

import cn.jihe.check.Environment;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the store is.
 *
 * @param url its address for JDBC
 * @param anchors the folder outside it that knows how far its chain of events had come
 */
record StoreSettings(String url, String password, String anchors) {

  private static final Messages MESSAGES = Messages.beside(StoreSettings.class, "settings");

  private static final String URL = "JIHE_DB_URL";
  private static final String PASSWORD = "JIHE_DB_PASSWORD";
  private static final String DATA = "JIHE_DATA";
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String H2_FILE = "jdbc:h2:file:";

  /**
   * With a write delay it tidies its file up meanwhile; whoever needs to know that something is on
   * the disk waits for it (see cn.jihe.database). What it does not need any more it may write over
   * after a second, because by then the disk has what came after.
   */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=500;RETENTION_TIME=1000;COMPRESS=TRUE";

  /** Else it closes at the signal to stop, under the requests that are still to be finished. */
  private static final String H2_STAYS_OPEN = ";DB_CLOSE_ON_EXIT=FALSE";

  /**
   * As set.
   *
   * @throws SettingsException when they name a store that nobody knows
   */
  static StoreSettings of(Environment environment) {
    String url = environment.text(URL);
    return new StoreSettings(
        url.isEmpty() ? embedded(environment.text(DATA)) : known(url),
        environment.secret(PASSWORD),
        folder(environment.text(DATA)).resolve("anchors").toString());
  }

  /** The server's settings for its data source. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("datasources.default.url", url);
    properties.put("datasources.default.password", password);
    properties.put("jihe.anchors.folder", anchors);
    if (url.startsWith(POSTGRES)) {
      // A server that is gone without a word must not hold a clerk's browser for ever.
      properties.put("datasources.default.data-source-properties.connectTimeout", "5");
      properties.put("datasources.default.data-source-properties.socketTimeout", "60");
      properties.put("datasources.default.data-source-properties.tcpKeepAlive", "true");
    }
    return properties;
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

  private static String embedded(String folder) {
    // H2 takes what follows a semicolon as its own settings.
    if (folder.contains(";")) {
      throw new SettingsException(MESSAGES.words("semicolon", DATA), null);
    }
    return H2_FILE + folder(folder).resolve("jihe") + H2_OPTIONS + H2_STAYS_OPEN;
  }

  private static Path folder(String set) {
    return Path.of(set.isEmpty() ? "data" : set).toAbsolutePath().normalize();
  }
}

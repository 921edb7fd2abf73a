package cn.jihe.check.store;

import cn.jihe.database.SafeFiles;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database of kept results, opened at first use. On PostgreSQL the one of the record, so that
 * several servers share the results; on H2 a file beside it, so that its copy holds none of them.
 */
@Singleton
final class ResultDatabase {

  private static final String H2 = "jdbc:h2:";

  /** Besides those of the record. */
  private static final int CONNECTIONS = 4;

  private static final long PATIENCE_MILLIS = 5000;

  private final String url;
  private final String user;
  private final String password;
  private @Nullable HikariDataSource source;

  /**
   * @param url of the record, which says where this one is
   */
  ResultDatabase(
      @Value("${datasources.default.url}") String url,
      @Value("${datasources.default.username:}") String user,
      @Value("${datasources.default.password:}") String password) {
    this.url = beside(url);
    this.user = user;
    this.password = password;
  }

  /** The address of the database beside another. */
  static String beside(String url) {
    if (!url.startsWith(H2)) {
      return url;
    }
    int options = url.indexOf(';');
    int end = options < 0 ? url.length() : options;
    return url.substring(0, end) + "-results" + url.substring(end);
  }

  Connection connect() throws SQLException {
    return source().getConnection();
  }

  private synchronized HikariDataSource source() {
    if (source == null) {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(SafeFiles.url(url));
      if (!user.isEmpty()) {
        config.setUsername(user);
      }
      if (!password.isEmpty()) {
        config.setPassword(password);
      }
      config.setPoolName("results");
      config.setMaximumPoolSize(CONNECTIONS);
      config.setMinimumIdle(0);
      config.setConnectionTimeout(PATIENCE_MILLIS);
      HikariDataSource opened = new HikariDataSource(config);
      try {
        migrate(opened);
      } catch (RuntimeException failed) {
        opened.close();
        throw failed;
      }
      source = opened;
    }
    return source;
  }

  /** A history of its own: on PostgreSQL the record has one in the same schema. */
  private static void migrate(HikariDataSource opened) {
    Flyway.configure()
        .dataSource(opened)
        .locations("classpath:db/results")
        .table("kept_result_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  @PreDestroy
  synchronized void close() {
    if (source != null) {
      source.close();
    }
  }
}

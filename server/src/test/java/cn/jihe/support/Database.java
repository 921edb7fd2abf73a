package cn.jihe.support;

import cn.jihe.database.SafeFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;

/** The two databases the store is tested on: both real. */
public enum Database {
  /** A file, with the options of the built-in store. */
  H2 {
    @Override
    public String fresh() {
      return url(folder().resolve("jihe"));
    }
  },
  POSTGRESQL {
    @Override
    public String fresh() {
      String name = "jihe_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return Server.RUNNING.getJdbcUrl("postgres", name);
    }
  };

  /** Both in a full run, the built-in one alone in a quick one: for tests that start processes. */
  public static Stream<Database> forProcesses() {
    return Stream.of(values()).limit(Thoroughness.of(1, values().length));
  }

  /** The address of an empty database of its own. */
  public abstract String fresh();

  /** A connection past the program, to a database at this address. */
  public Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(SafeFiles.url(url), this == H2 ? "sa" : "postgres", "");
  }

  /** The built-in store's address for a file. */
  public static String url(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=500;RETENTION_TIME=1000;COMPRESS=TRUE";
  }

  /** An empty folder that goes with the build. */
  public static Path folder() {
    try {
      Path target = Files.createDirectories(Path.of("target/databases"));
      return Files.createTempDirectory(target, "h2");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts at first use, stops with the process. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package cn.jihe.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import cn.jihe.support.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator is told when the store cannot be opened. */
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
final class StartTest {

  private static String failure(Map<String, String> settings) {
    try (ServerProcess server = ServerProcess.start(settings)) {
      assertThat(server.exitCode()).isEqualTo(2);
      return server.output();
    }
  }

  @Tag("slow")
  @Test
  void aSecondProcessOnTheSameFileIsToldSo() {
    Path folder = Database.folder();
    Map<String, String> settings = Map.of("JIHE_DATA", folder.toString());
    try (ServerProcess first = ServerProcess.ready(settings)) {
      assertThat(failure(settings))
          .contains("数据文件正被另一个绩核进程使用")
          .contains("in use by another Jihe process");
      assertThat(first.output()).contains("绩核已启动");
    }
    assertThat(folder.resolve("jihe.mv.db")).exists();
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    assertThat(failure(Map.of("JIHE_DB_URL", "jdbc:postgresql://localhost:1/jihe?user=jihe")))
        .contains("连不上数据库")
        .contains("JIHE_DB_URL");
  }

  @Test
  void anAddressThatIsNoDatabaseIsNamed() {
    assertThat(failure(Map.of("JIHE_DB_URL", "postgres://localhost/jihe")))
        .contains("JIHE_DB_URL 应当以 jdbc:postgresql: 开头");
    assertThat(failure(Map.of("JIHE_DATA", "a;INIT=DROP ALL OBJECTS")))
        .contains("JIHE_DATA 不能含有分号");
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void aStoreThatANewerVersionHasChangedIsLeftAlone(Database database) throws Exception {
    String url = database.fresh();
    new RunningServer(url).close();
    try (Connection connection = database.connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, installed_on, execution_time, success) values"
              + " (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', current_timestamp, 1, true)");
    }
    assertThat(failure(Map.of("JIHE_DB_URL", url))).contains("更新的版本升级过");
  }
}

package cn.jihe.check.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.ResultSite;
import cn.jihe.support.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results are no part of the record: not in its file, and none of its rows. */
@Execution(ExecutionMode.CONCURRENT)
final class ResultsBesideRecordTest {

  private static final byte[] FORM = new FilledDeclaration().withPoorTargets().xlsx();

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    String middle = new String(bytes, bytes.length / 2, 200, StandardCharsets.ISO_8859_1);
    return all.contains(middle);
  }

  @Test
  void theFileOfTheRecordHoldsNothingOfThemAndDoesWithoutTheOther() throws IOException {
    Path folder = Database.folder();
    Path record = folder.resolve("jihe.mv.db");
    Path results = folder.resolve("jihe-results.mv.db");
    // Bytes are found in a file only as they are, not packed.
    String url = Database.url(folder.resolve("jihe")).replace("COMPRESS=TRUE", "COMPRESS=FALSE");
    String result;
    try (RunningServer server = new RunningServer(url)) {
      assertThat(results).doesNotExist();
      result = new ResultSite(server).check("表.xlsx", FORM);
      assertThat(results).exists();
    }
    assertThat(holds(results, FORM)).isTrue();
    assertThat(holds(record, FORM)).isFalse();
    try (RunningServer server = new RunningServer(url)) {
      ResultSite site = new ResultSite(server);
      assertThat(site.page(result).select("article.file")).hasSize(1);
      assertThat(site.file(result + "/files/1/original")).isEqualTo(FORM);
    }
    Files.delete(results);
    try (RunningServer server = new RunningServer(url)) {
      ResultSite site = new ResultSite(server);
      assertThat(site.get("/health/readiness").statusCode()).isEqualTo(200);
      assertThat(site.get(result).statusCode()).isEqualTo(404);
      assertThat(site.page(site.check("表.xlsx", FORM)).select("article.file")).hasSize(1);
    }
  }

  private static Map<String, Long> rows(Database database, String url) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = database.connect(url);
        Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          connection
              .getMetaData()
              .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
        while (tables.next()) {
          rows.put(tables.getString("TABLE_NAME"), 0L);
        }
      }
      for (String table : List.copyOf(rows.keySet())) {
        try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
          count.next();
          rows.put(table, count.getLong(1));
        }
      }
    }
    return rows;
  }

  @Test
  void checksOfTheApiStoreNothing() throws Exception {
    Database database = Database.POSTGRESQL;
    String url = database.fresh();
    try (RunningServer server = new RunningServer(url)) {
      ResultSite site = new ResultSite(server);
      String result = site.check("表.xlsx", FORM);
      Map<String, Long> before = rows(database, url);
      assertThat(before).containsEntry("kept_result", 1L).containsEntry("kept_file", 1L);
      site.checked("表.xlsx", FORM);
      site.checked("二.xlsx", new FilledDeclaration().ofProject("二").xlsx());
      assertThat(rows(database, url)).isEqualTo(before);
      site.add(result, "二.xlsx", new FilledDeclaration().ofProject("二").xlsx());
      Map<String, Long> after = rows(database, url);
      assertThat(after).containsEntry("kept_file", 2L);
      before.put("kept_file", 2L);
      before.put("kept_bytes", 2L);
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void twoServersOnOneDatabaseShareTheirResults() {
    String url = Database.POSTGRESQL.fresh();
    try (RunningServer one = new RunningServer(url);
        RunningServer other = new RunningServer(url)) {
      ResultSite here = new ResultSite(one);
      ResultSite there = new ResultSite(other);
      String result = here.check("表.xlsx", FORM);
      assertThat(there.page(result).select("ol.findings > li").eachText())
          .isEqualTo(here.page(result).select("ol.findings > li").eachText())
          .isNotEmpty();
      there.add(result, "二.xlsx", new FilledDeclaration().ofProject("设备购置").xlsx());
      here.add(result, "三.xlsx", new FilledDeclaration().ofProject("疫苗接种").xlsx());
      there.add(result, "表.xlsx", new FilledDeclaration().xlsx());
      for (ResultSite site : new ResultSite[] {here, there}) {
        assertThat(site.page(result).select("article.file h2").eachText())
            .containsExactly("表.xlsx", "二.xlsx", "三.xlsx");
        assertThat(site.page(result).select(".since").text()).startsWith("与上次相比：改正");
      }
      here.post(result + "/delete", ResultSite.form("a", "b"));
      assertThat(there.get(result).statusCode()).isEqualTo(404);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void theRecordAndTheResultsEachHaveTheirOwnHistory(Database database) throws Exception {
    String url = database.fresh();
    try (RunningServer server = new RunningServer(url)) {
      ResultSite site = new ResultSite(server);
      site.check("表.xlsx", FORM);
    }
    // Started again, neither takes the other's tables for changes of its own.
    try (RunningServer server = new RunningServer(url)) {
      ResultSite site = new ResultSite(server);
      assertThat(site.page(site.check("表.xlsx", FORM)).select("article.file")).hasSize(1);
      assertThat(server.submit("表.xlsx", FORM).statusCode()).isEqualTo(201);
    }
  }
}

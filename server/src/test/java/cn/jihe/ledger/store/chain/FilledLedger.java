package cn.jihe.ledger.store.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Role;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.ledger.chain.AnchorFolder;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A store with some submissions that no server has open, and copies of it to be tampered with. */
record FilledLedger(Database database, String url, Path anchors) {

  private static final String WARNED = "T54@戊/满意度/服务对象满意度/参加居民满意度/target";

  static FilledLedger of(Database database) {
    Path anchors = Database.folder().resolve("anchors");
    String url = database.fresh();
    try (RunningServer server =
        new RunningServer(url, Map.of("jihe.anchors.folder", anchors.toString()))) {
      submit(server, project("甲").xlsx());
      submit(server, project("甲").with("E13", "≥25.00(场)").xlsx());
      // Other bytes of the same contents.
      submit(server, project("甲").with("E13", "≥25.00(场)").xls());
      submit(server, project("乙").withPoorTargets().xlsx());
      submit(server, FilledDeclaration.xlsx(project("丙"), project("丁")));
      submit(server, project("戊").with("E20", "≤95.00(%)").xlsx());
      decide(server);
    }
    return new FilledLedger(database, url, anchors);
  }

  /** The last one is spoken about, then accepted. */
  private static void decide(RunningServer server) {
    JsonNode seen =
        server.json(
            "/api/v1/dossiers/"
                + server
                    .json("/api/v1/dossiers?project=%E6%88%8A")
                    .at("/items/0/dossier")
                    .asText());
    Calls reviewer =
        new Calls(server, People.of(server).token(Role.REVIEWER, server.clerk().department()));
    String address = "/api/v1/dossiers/" + seen.get("dossier").asText();
    speak(new Calls(server, server.clerk().token()), reviewer, address);
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", "accept").put("note", "同意");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    assertThat(reviewer.post(address + "/decisions", wanted.toString()).statusCode())
        .isEqualTo(200);
  }

  private static void speak(Calls clerk, Calls reviewer, String address) {
    String remark =
        said(
            reviewer,
            address + "/remarks",
            Map.of("kind", "MUST_CHANGE", "path", "annualGoal", "text", "请写明对象"));
    said(
        reviewer,
        address + "/remarks",
        Map.of("kind", "INTERNAL", "path", "annualGoal", "text", "去年也是这样"));
    said(clerk, "/api/v1/remarks/" + remark + "/replies", Map.of("text", "全区居民"));
    reviewer.post("/api/v1/remarks/" + remark + "/resolution", "{}");
    String reason =
        said(
            clerk,
            address + "/reasons",
            Map.of("key", WARNED, "category", "APPROVAL", "text", "上级批复明确按此口径执行"));
    said(
        clerk,
        address + "/reasons",
        Map.of("key", WARNED, "category", "APPROVAL", "text", "上级批复明确按此口径执行，见文件"));
    String last =
        clerk.list(address).at("/reasons/0/id").asText();
    assertThat(last).isNotEqualTo(reason);
    String verdict = "{\"verdict\": \"ALWAYS\", \"until\": \"2999-12-31\"}";
    assertThat(reviewer.post("/api/v1/reasons/" + last + "/verdict", verdict).statusCode())
        .isEqualTo(200);
  }

  private static String said(Calls by, String address, Map<String, String> what) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("version", 1);
    what.forEach(wanted::put);
    HttpResponse<byte[]> answer = by.post(address, wanted.toString());
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isIn(200, 201);
    return RunningServer.json(answer).get("id").asText();
  }

  private static FilledDeclaration project(String name) {
    return new FilledDeclaration().ofProject(name);
  }

  private static void submit(RunningServer server, byte[] workbook) {
    assertThat(server.submit("申报表.xlsx", workbook).statusCode()).isEqualTo(201);
  }

  /** The same in a database of its own, with the same anchors in a folder of their own. */
  FilledLedger copy() throws SQLException, IOException {
    Path folder = Database.folder();
    Files.createDirectory(folder.resolve("anchors"));
    try (Stream<Path> files = Files.list(anchors)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("anchors").resolve(file.getFileName()));
      }
    }
    return new FilledLedger(database, copyOfStore(folder), folder.resolve("anchors"));
  }

  private String copyOfStore(Path folder) throws SQLException, IOException {
    if (database == Database.H2) {
      Path file = folder.resolve("jihe");
      Path from = Path.of(url.substring("jdbc:h2:file:".length(), url.indexOf(';')));
      Files.copy(Path.of(from + ".mv.db"), Path.of(file + ".mv.db"));
      return Database.url(file);
    }
    String name = "copy_" + UUID.randomUUID().toString().replace("-", "");
    String original = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
    String other = url.replace(original, "postgres");
    try (Connection connection = database.connect(other);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + original);
    }
    return url.replace(original, name);
  }

  /** Done past the program, without what keeps rows of other tables together. */
  void tamper(List<String> statements) throws SQLException {
    try (Connection connection = database.connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          database == Database.H2
              ? "set referential_integrity false"
              : "set session_replication_role = replica");
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  long number(String query) throws SQLException {
    try (Connection connection = database.connect(url);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      assertThat(found.next()).isTrue();
      return found.getLong(1);
    }
  }

  LedgerVerification verification() {
    return VerificationWiring.of(url, "", anchors.toString());
  }

  VerificationReport verify() {
    return verification().verify(List.of(), reached -> {});
  }

  AnchorFolder folder() {
    return new AnchorFolder(anchors.toString());
  }
}

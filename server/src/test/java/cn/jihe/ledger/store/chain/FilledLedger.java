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
      submit(server, project("戊").xlsx());
      decide(server);
    }
    return new FilledLedger(database, url, anchors);
  }

  /** The last one is accepted. */
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
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("action", "accept").put("note", "同意");
    wanted.set("version", seen.at("/versions/0/version"));
    wanted.set("contentHash", seen.at("/versions/0/contentHash"));
    String address = "/api/v1/dossiers/" + seen.get("dossier").asText() + "/decisions";
    assertThat(reviewer.post(address, wanted.toString()).statusCode()).isEqualTo(200);
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

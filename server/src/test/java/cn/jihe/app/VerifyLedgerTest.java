package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.cli.record.VerifyLedgerCommand;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The record verified on the server's machine, with the server's settings. */
@Execution(ExecutionMode.CONCURRENT)
final class VerifyLedgerTest {

  @Test
  void itSaysWhetherTheRecordHoldsAndWhereItDoesNot() throws Exception {
    Path folder = Database.folder();
    String url = Database.url(folder.resolve("jihe"));
    Path receipt = folder.resolve("receipt.json");
    try (RunningServer server =
        new RunningServer(
            url, Map.of("jihe.anchors.folder", folder.resolve("anchors").toString()))) {
      String submission =
          RunningServer.json(server.submit("表.xlsx", new FilledDeclaration().xlsx()))
              .get("submission")
              .asText();
      Files.write(receipt, server.get("/api/v1/submissions/" + submission + "/receipt").body());
    }
    assertThat(run(0, folder)).contains("台账完整");
    assertThat(run(0, folder, "--receipt", receipt.toString(), "--lang", "en"))
        .contains("compared with 2 anchors and receipts")
        .contains("The ledger holds");
    try (Connection connection = Database.H2.connect(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update event set who = 'another' where number = 1");
    }
    assertThat(run(1, folder)).contains("第 1 号事件被改动");
    assertThat(run(2, folder, "--receipt", folder.resolve("none.json").toString()))
        .contains("不是回执");
  }

  @Test
  void aStoreThatIsNotThereIsNotMade() {
    Path folder = Database.folder();
    assertThat(run(2, folder)).isNotBlank();
    assertThat(folder.resolve("jihe.mv.db")).doesNotExist();
  }

  @Test
  void aStoreFromBeforeThereWasAChainIsToldSo() throws Exception {
    Path folder = Database.folder();
    try (Connection connection = Database.H2.connect(Database.url(folder.resolve("jihe")));
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from 'src/test/resources/store/0.1/jihe.sql'");
    }
    assertThat(run(2, folder)).contains("还没有事件链");
  }

  private static String run(int code, Path data, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Environment environment = new Environment(Map.of("JIHE_DATA", data.toString()));
    List<VerifyLedgerCommand> commands =
        List.of(new VerifyLedgerCommand(stream, stream, () -> StoppedLedger.of(environment)));
    String[] words = new String[arguments.length + 1];
    words[0] = "verify-ledger";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    assertThat(
            new CommandLineProgram(stream, stream, () -> Core.load(Map.of()), commands).run(words))
        .as(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(code);
    return out.toString(StandardCharsets.UTF_8);
  }
}

package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.check.Environment;
import cn.jihe.cli.CommandLineProgram;
import cn.jihe.support.Database;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators do on the command line, with the settings of the server. */
final class OperatorCommandsTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  private int run(Environment set, String... words) {
    said.reset();
    return new CommandLineProgram(
            out,
            out,
            () -> Core.load(Map.of()),
            List.of(new ResetPassword(out, out, set), new NewReceiptKey(out, out, set)))
        .run(words);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset-password", "new-receipt-key"})
  void eachSaysOfWhichVersionItIs(String command) {
    assertThat(run(new Environment(Map.of()), command, "--version")).isZero();
    assertThat(said()).startsWith("绩核 Jihe ");
  }

  @Tag("slow")
  @Test
  void aNewKeyOfReceiptsIsNamedByItsFingerprint() {
    Environment set = new Environment(Map.of("JIHE_DATA", Database.folder().toString()));
    assertThat(run(set, "new-receipt-key")).isZero();
    String first = said();
    assertThat(first).containsPattern("[0-9a-f]{64}");
    assertThat(run(set, "new-receipt-key")).isZero();
    assertThat(said()).isNotEqualTo(first);
  }
}

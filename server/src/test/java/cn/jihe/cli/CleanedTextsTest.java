package cn.jihe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.excel.mark.typed.TypedColumn;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.ResultRows;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people typed into a result sheet is told when {@code annotate --clean} takes it away. */
final class CleanedTextsTest {

  private static final Core CORE = Core.load(Map.of());

  @TempDir private Path folder;

  private String said(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(out, true, UTF_8)) {
      assertThat(new CommandLineProgram(stream, stream, () -> CORE).run(args)).isLessThan(2);
    }
    return out.toString(UTF_8);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void cleaningListsWhatWasTyped() throws Exception {
    byte[] poor = new FilledDeclaration().withPoorTargets().xlsx();
    Files.write(folder.resolve("a.xlsx"), poor);
    said("annotate", "--out", at("out"), at("a.xlsx"));
    byte[] typed =
        Marking.changed(
            Files.readAllBytes(folder.resolve("out/a.xlsx")),
            poi ->
                ResultRows.typed(ResultRows.of(poi, "T49@"), TypedColumn.REPLY)
                    .setCellValue("已按签到册\n改好"));
    Files.write(folder.resolve("out/a.xlsx"), typed);
    assertThat(said("annotate", "--clean", "--out", at("clean"), at("out")))
        .contains("填写过 1 处内容", "社区健康讲座 · E14 · T49 · 回复：已按签到册 改好");
    JsonNode json =
        new ObjectMapper()
            .readTree(said("annotate", "--clean", "--json", "--out", at("json"), at("out")));
    JsonNode one = json.get(0).get("typed").get(0);
    assertThat(one.get("text").asText()).isEqualTo("已按签到册\n改好");
    assertThat(one.get("column").asText()).isEqualTo("REPLY");
  }
}

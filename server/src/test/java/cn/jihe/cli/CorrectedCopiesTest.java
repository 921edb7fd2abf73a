package cn.jihe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.support.FilledDeclaration;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} writes. */
final class CorrectedCopiesTest {

  private static final Core CORE = Core.load(Map.of());

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      return new CommandLineProgram(outStream, errStream, () -> CORE).run(args);
    }
  }

  private Path input() throws IOException {
    Path file = folder.resolve("in/b/表.xlsx");
    Files.createDirectories(file.getParent());
    return Files.write(file, new FilledDeclaration().with("E13", ">=24场").xlsx());
  }

  @Test
  void correctedCopiesKeepTheFoldersAndTheInputStays() throws Exception {
    byte[] before = Files.readAllBytes(input());
    int code =
        run("check", "--fix", folder.resolve("out").toString(), folder.resolve("in").toString());
    assertThat(code).isZero();
    assertThat(out.toString(UTF_8)).contains("更正 1 处");
    assertThat(Files.readAllBytes(folder.resolve("in/b/表.xlsx"))).isEqualTo(before);
    try (Workbook copy = WorkbookFactory.create(folder.resolve("out/b/表.xlsx").toFile())) {
      assertThat(copy.getSheet("申报表").getRow(12).getCell(4).getStringCellValue())
          .isEqualTo("≥24(场)");
    }
  }

  @Test
  void jsonSaysWhatWasCorrected() throws Exception {
    input();
    run(
        "check",
        "--json",
        "--fix",
        folder.resolve("out").toString(),
        folder.resolve("in").toString());
    JsonNode file = new ObjectMapper().readTree(out.toString(UTF_8)).get(0);
    assertThat(file.get("fixed").asText()).endsWith("表.xlsx");
    assertThat(file.at("/changes/0/cell").asText()).isEqualTo("E13");
    assertThat(file.at("/changes/0/before").asText()).isEqualTo(">=24场");
    assertThat(file.at("/changes/0/after").asText()).isEqualTo("≥24(场)");
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws Exception {
    input();
    Path taken = folder.resolve("out/b/表.xlsx");
    Files.createDirectories(taken.getParent());
    Files.writeString(taken, "别动");
    int code =
        run("check", "--fix", folder.resolve("out").toString(), folder.resolve("in").toString());
    assertThat(code).isEqualTo(2);
    assertThat(Files.readString(taken)).isEqualTo("别动");
  }

  @Test
  void annotatedAndCorrectedCopiesNeedARunEach() throws Exception {
    input();
    int code = run("check", "--fix", "a", "--annotate", "b", folder.resolve("in").toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("--annotate 与 --fix 请分两次运行");
  }
}

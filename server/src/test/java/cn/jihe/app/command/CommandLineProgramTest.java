package cn.jihe.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.web.SampleChecks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineProgramTest {

  private static final String CLEAN = "ok 项目";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return new CommandLineProgram(outStream, errStream, SampleChecks::core).run(args);
    }
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private List<String> namesInOutput() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode result : new ObjectMapper().readTree(out())) {
      names.add(result.get("fileName").asText());
    }
    return names;
  }

  @Test
  void jsonIsOneArrayInTheOrderGiven() throws IOException {
    int code = run("check", "--json", file("b.xlsx", CLEAN), file("a.xlsx", CLEAN));
    assertThat(code).isEqualTo(1);
    assertThat(namesInOutput()).containsExactly("b.xlsx", "a.xlsx");
    assertThat(err()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadHasAProblemInItsPlaceAndMakesTwo() throws IOException {
    String missing = folder.resolve("没有.xlsx").toString();
    int code = run("check", "--json", file("a.xlsx", CLEAN), missing, file("b.xlsx", "encrypted"));
    assertThat(code).isEqualTo(2);
    JsonNode results = new ObjectMapper().readTree(out());
    assertThat(results).hasSize(3);
    assertThat(results.get(0).has("problem")).isFalse();
    assertThat(results.get(1).get("fileName").asText()).isEqualTo("没有.xlsx");
    assertThat(results.get(1).get("path").asText()).isEqualTo(missing);
    assertThat(results.get(1).get("problem").get("code").asText()).isEqualTo("file-not-found");
    assertThat(results.get(2).get("problem").get("code").asText()).isEqualTo("encrypted");
    assertThat(results.get(2).get("problem").get("status").asInt()).isEqualTo(422);
    assertThat(results.get(2).get("problem").has("requestId")).isFalse();
  }

  @Test
  void aFileThatTripsTheProgramDoesNotLoseTheOthers() throws IOException {
    int code = run("check", "--json", file("a.xlsx", "crash"), file("b.xlsx", CLEAN));
    assertThat(code).isEqualTo(2);
    JsonNode results = new ObjectMapper().readTree(out());
    assertThat(results.get(0).get("problem").get("code").asText()).isEqualTo("internal");
    assertThat(results.get(1).get("fileName").asText()).isEqualTo("b.xlsx");
    assertThat(out()).doesNotContain("secret");
  }

  @Test
  void aFolderMeansItsWorkbooksSortedByPathWithoutLockFiles() throws IOException {
    file("d/b.XLSX", CLEAN);
    file("d/a/z.xls", CLEAN);
    file("d/c.xlsm", CLEAN);
    file("d/~$b.xlsx", "lock");
    file("d/readme.txt", "text");
    file("d/年度.xlsx", CLEAN);
    run("check", "--json", folder.resolve("d").toString());
    assertThat(namesInOutput()).containsExactly("z.xls", "b.XLSX", "c.xlsm", "年度.xlsx");
  }

  @Test
  void manyFilesKeepTheirOrder() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 100; i < 300; i++) {
      file("many/" + i + ".xlsx", CLEAN);
      names.add(i + ".xlsx");
    }
    run("check", "--json", folder.resolve("many").toString());
    assertThat(namesInOutput()).isEqualTo(names);
  }

  @Test
  void aFolderWithoutWorkbooksIsAnEmptyArray() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertThat(run("check", "--json", folder.resolve("empty").toString())).isZero();
    assertThat(new ObjectMapper().readTree(out()).isEmpty()).isTrue();
    assertThat(err()).contains("No workbooks found");
  }

  @Test
  void theListGroupsFindingsByRuleGravestFirst() throws IOException {
    run("check", file("a.xlsx", CLEAN));
    assertThat(out())
        .contains("表 2 张", "错误 1，警告 7，提示 1", "1. 项目 | 绩效目标申报表 2024")
        .contains("T49 缺比较符 ×7：F15 F16 F17 F18 F19 F20 F21")
        .containsSubsequence("T44 指标值为空", "T49 缺比较符", "M22");
    assertThat(out().lines().count()).isLessThanOrEqualTo(14);
  }

  @Test
  void theListSpeaksEnglishWhenAsked() throws IOException {
    run("check", "--lang", "en", file("a.xlsx", CLEAN), file("b.xlsx", "damaged"));
    assertThat(out()).contains("2 forms", "comparator missing ×7", "File damaged");
  }

  @Test
  void cellTextCannotSteerTheTerminal() throws IOException {
    run("check", file("a.xlsx", "ok \u001b[31mred\u001b[0m\u202e"));
    assertThat(out()).contains("red").doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void wrongUsageIsTwoAndSaysWhatIsRight() {
    assertThat(run("check", "--annotate", "d", "a.xlsx")).isEqualTo(2);
    assertThat(err()).contains("--annotate").contains("FILE_OR_FOLDER");
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("serve")).isEqualTo(2);
    assertThat(run("check", "--lang", "fr", "a.xlsx")).isEqualTo(2);
    assertThat(out()).isEmpty();
  }

  @Test
  void helpIsInBothLanguages() {
    assertThat(run("--help")).isZero();
    assertThat(run("check", "--help")).isZero();
    assertThat(out()).contains("检查工作簿", "Checks workbooks", "--json", "--lang=zh|en");
  }
}

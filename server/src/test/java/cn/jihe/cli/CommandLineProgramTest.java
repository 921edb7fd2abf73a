package cn.jihe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.support.FailingChecks;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RefusedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class CommandLineProgramTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      return new CommandLineProgram(outStream, errStream, FailingChecks::core).run(args);
    }
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private String file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes).toString();
  }

  private String file(String name, FilledDeclaration form) throws IOException {
    return file(name, form.xlsx());
  }

  private static FilledDeclaration clean() {
    return new FilledDeclaration();
  }

  private static FilledDeclaration poor() {
    return new FilledDeclaration().withPoorTargets();
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
    int code = run("check", "--json", file("b.xlsx", poor()), file("a.xlsx", clean()));
    assertThat(code).isEqualTo(1);
    assertThat(namesInOutput()).containsExactly("b.xlsx", "a.xlsx");
    assertThat(err()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadHasAProblemInItsPlaceAndMakesTwo() throws IOException {
    String missing = folder.resolve("没有.xlsx").toString();
    String locked = file("b.xlsx", RefusedFile.WITH_PASSWORD.bytes());
    int code = run("check", "--json", file("a.xlsx", clean()), missing, locked);
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
    int code = run("check", "--json", file(FailingChecks.FAILS, clean()), file("b.xlsx", clean()));
    assertThat(code).isEqualTo(2);
    JsonNode results = new ObjectMapper().readTree(out());
    assertThat(results.get(0).get("problem").get("code").asText()).isEqualTo("internal");
    assertThat(results.get(1).get("fileName").asText()).isEqualTo("b.xlsx");
    assertThat(out()).doesNotContain(FailingChecks.SECRET);
  }

  @Test
  void aFolderMeansItsWorkbooksSortedByPathWithoutLockFiles() throws IOException {
    file("d/b.XLSX", clean());
    file("d/a/z.xls", clean().xls());
    file("d/c.xlsm", clean());
    file("d/~$b.xlsx", clean());
    file("d/readme.txt", clean());
    file("d/年度.xlsx", clean());
    run("check", "--json", folder.resolve("d").toString());
    assertThat(namesInOutput()).containsExactly("z.xls", "b.XLSX", "c.xlsm", "年度.xlsx");
  }

  @Test
  void manyFilesKeepTheirOrder() throws IOException {
    List<String> names = new ArrayList<>();
    byte[] bytes = clean().xlsx();
    for (int i = 100; i < 300; i++) {
      file("many/" + i + ".xlsx", bytes);
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
    byte[] two = FilledDeclaration.xlsx(poor().with("E6", ""), clean().ofProject("设备购置"));
    assertThat(run("check", file("a.xlsx", two))).isEqualTo(1);
    assertThat(out())
        .contains("表 2 张", "错误 1")
        .contains("1. 社区健康讲座 | 绩效目标申报表 2024 | 申报表1!A1:F20")
        .contains("T49 缺比较符 ×7：E14 E15 E16 E17 E18 E19 E20")
        .containsSubsequence("T44 指标值为空", "H03", "T49 缺比较符", "2. 设备购置");
    assertThat(out().lines().count()).isLessThanOrEqualTo(24);
  }

  @Test
  void theListNamesTheRulesThatCouldNotBeChecked() throws IOException {
    run("check", file("a.xlsx", clean().with("E9", "O.OO")));
    assertThat(out()).contains("W05", "未检查 M11");
  }

  @Test
  void settingsThatCannotBeUsedAreToldWithoutCheckingAnything() throws IOException {
    String wrong = file("rules.yml", "default: { severity: { T99: NOTE } }".getBytes(UTF_8));
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      int code =
          new CommandLineProgram(
                  outStream, errStream, () -> Core.load(Map.of(Core.RULE_SETTINGS, wrong)))
              .run("check", file("a.xlsx", clean()));
      assertThat(code).isEqualTo(2);
    }
    assertThat(err()).contains("T99").doesNotContain("Internal error");
    assertThat(out()).isEmpty();
  }

  @Test
  void settingsHoldOnTheCommandLineToo() throws IOException {
    String graver = file("rules.yml", "default: { severity: { T49: ERROR } }".getBytes(UTF_8));
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      new CommandLineProgram(
              outStream, errStream, () -> Core.load(Map.of(Core.RULE_SETTINGS, graver)))
          .run("check", file("a.xlsx", clean().with("E13", "24场")));
    }
    assertThat(out()).contains("错误 1，警告 0，提示 0", "错误 T49");
  }

  @Test
  void theListSpeaksEnglishWhenAsked() throws IOException {
    run(
        "check",
        "--lang",
        "en",
        file("a.xlsx", poor()),
        file("b.xlsx", RefusedFile.TRUNCATED.bytes()));
    assertThat(out()).contains("1 form,", "comparator missing ×7", "File damaged");
  }

  @Test
  void cellTextCannotSteerTheTerminal() throws IOException {
    // How Excel writes a control sign that XML cannot hold.
    String steering = "_x001B_[31mred_x001B_[0m\u202e";
    run("check", file("a.xlsx", clean().ofProject(steering).with("E9", steering)));
    assertThat(out()).contains("1. [31mred", "W05").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void wrongUsageIsTwoAndSaysWhatIsRight() {
    assertThat(run("check", "--anotate", "d", "a.xlsx")).isEqualTo(2);
    assertThat(err()).contains("--anotate").contains("--annotate=DIR", "FILE_OR_FOLDER");
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

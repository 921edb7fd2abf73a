package cn.jihe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.Core;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RefusedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code check --annotate} and {@code annotate} write, and what they never write over. */
@Execution(ExecutionMode.CONCURRENT)
final class AnnotatedCopiesTest {

  private static final byte[] POOR = new FilledDeclaration().withPoorTargets().xlsx();
  private static final byte[] GOOD = new FilledDeclaration().xlsx();
  private static final Core CORE = Core.load(Map.of());

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    out.reset();
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      return new CommandLineProgram(outStream, errStream, () -> CORE).run(args);
    }
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString(UTF_8));
  }

  private String said() {
    return out.toString(UTF_8);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> filesBelow(String name) throws IOException {
    Path start = folder.resolve(name);
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> start.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static boolean isAnnotated(Path file) throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return workbook.getSheet("校验结果") != null;
    }
  }

  @Test
  void copiesKeepSubfoldersAndJsonNamesThem() throws IOException {
    file("in/a.xlsx", POOR);
    file("in/科室/一/b.xls", new FilledDeclaration().xls());
    assertThat(run("check", "--json", "--annotate", at("out"), at("in"))).isEqualTo(1);
    assertThat(filesBelow("out")).containsExactly("a.xlsx", "科室/一/b.xls");
    assertThat(json().get(0).get("annotated").asText()).isEqualTo(at("out/a.xlsx"));
    assertThat(json().get(0).has("annotationProblem")).isFalse();
    assertThat(json().get(0).get("template").isNull()).isTrue();
    assertThat(isAnnotated(folder.resolve("out/a.xlsx"))).isTrue();
    assertThat(isAnnotated(folder.resolve("out/科室/一/b.xls"))).isTrue();
    assertThat(Files.readAllBytes(folder.resolve("in/a.xlsx"))).isEqualTo(POOR);
  }

  @Test
  void withoutTheOptionNothingIsWrittenOrSaid() throws IOException {
    run("check", "--json", file("a.xlsx", POOR).toString());
    assertThat(filesBelow("")).containsExactly("a.xlsx");
    assertThat(json().get(0).has("annotated")).isFalse();
    assertThat(json().get(0).has("annotationProblem")).isFalse();
  }

  @Test
  void anExistingFileIsNotOverwrittenAndTheFindingsAreStillTold() throws IOException {
    Path existing = file("out/a.xlsx", "hers".getBytes(UTF_8));
    Path input = file("a.xlsx", POOR);
    assertThat(run("check", "--json", "--annotate", at("out"), input.toString())).isEqualTo(2);
    assertThat(Files.readString(existing)).isEqualTo("hers");
    JsonNode result = json().get(0);
    assertThat(result.has("annotated")).isFalse();
    assertThat(result.get("annotationProblem").get("code").asText()).isEqualTo("output-exists");
    assertThat(result.get("summary").get("errors").asInt()).isEqualTo(1);
    run("check", "--annotate", at("out"), input.toString());
    assertThat(said()).contains("已有同名文件", "请换一个文件夹", "错误 1");
  }

  @Test
  void anInputIsNeverWrittenOver() throws IOException {
    file("in/a.xlsx", POOR);
    assertThat(run("check", "--annotate", at("in"), at("in"))).isEqualTo(2);
    assertThat(run("check", "--annotate", at("in/x/.."), at("in/a.xlsx"))).isEqualTo(2);
    assertThat(Files.readAllBytes(folder.resolve("in/a.xlsx"))).isEqualTo(POOR);
    assertThat(filesBelow("in")).containsExactly("a.xlsx");
  }

  @Test
  void throughALinkedFolderAnInputIsNotWrittenOverEither() throws IOException {
    file("in/sub/a.xlsx", POOR);
    Files.createDirectories(folder.resolve("out"));
    Files.createSymbolicLink(folder.resolve("out/sub"), folder.resolve("in/sub"));
    Files.createSymbolicLink(folder.resolve("out/b.xlsx"), folder.resolve("nowhere.xlsx"));
    file("in/b.xlsx", GOOD);
    assertThat(run("check", "--json", "--annotate", at("out"), at("in"))).isEqualTo(2);
    json()
        .forEach(
            each ->
                assertThat(each.get("annotationProblem").get("code").asText())
                    .isEqualTo("output-exists"));
    assertThat(Files.readAllBytes(folder.resolve("in/sub/a.xlsx"))).isEqualTo(POOR);
    assertThat(folder.resolve("nowhere.xlsx")).doesNotExist();
  }

  @Test
  void twoInputsOfOneNameDoNotCollideSilently() throws IOException {
    file("2023/a.xlsx", GOOD);
    file("2024/a.xlsx", POOR);
    assertThat(run("check", "--json", "--annotate", at("out"), at("2023"), at("2024")))
        .isEqualTo(2);
    assertThat(json().get(0).get("annotated").asText()).isEqualTo(at("out/a.xlsx"));
    assertThat(json().get(1).get("annotationProblem").get("code").asText())
        .isEqualTo("output-taken");
    assertThat(filesBelow("out")).containsExactly("a.xlsx");
  }

  @Test
  void copiesOfAnEarlierRunBelowTheInputsAreNotCheckedAgain() throws IOException {
    file("in/a.xlsx", POOR);
    run("check", "--json", "--annotate", at("in/out"), at("in"));
    file("in/b.xlsx", GOOD);
    run("check", "--json", "--annotate", at("in/out"), at("in"));
    assertThat(json()).hasSize(2);
    assertThat(filesBelow("in")).containsExactly("a.xlsx", "b.xlsx", "out/a.xlsx", "out/b.xlsx");
  }

  @Test
  void aFileThatCannotBeReadGetsNoCopyAndTheOthersDo() throws IOException {
    file("in/a.xlsx", RefusedFile.TRUNCATED.bytes());
    file("in/b.xlsx", GOOD);
    assertThat(run("check", "--annotate", at("out"), at("in"))).isEqualTo(2);
    assertThat(filesBelow("out")).containsExactly("b.xlsx");
    assertThat(said()).contains("批注副本：" + at("out/b.xlsx"));
  }

  @Test
  void aFolderThatCannotBeMadeIsToldPerFile() throws IOException {
    file("in/sub/a.xlsx", GOOD);
    file("out/sub", GOOD);
    assertThat(run("check", "--json", "--annotate", at("out"), at("in"))).isEqualTo(2);
    assertThat(json().get(0).get("annotationProblem").get("code").asText())
        .isEqualTo("output-not-written");
  }

  @Test
  void cleaningWritesBesideTheFileByDefault() throws IOException {
    Path input = file("a.xlsx", POOR);
    run("annotate", input.toString());
    assertThat(isAnnotated(folder.resolve("a-annotated.xlsx"))).isTrue();
    assertThat(run("annotate", "--clean", at("a-annotated.xlsx"))).isZero();
    assertThat(isAnnotated(folder.resolve("a-annotated-clean.xlsx"))).isFalse();
    assertThat(said()).contains("已清除批注，写入 " + at("a-annotated-clean.xlsx"));
    assertThat(Files.readAllBytes(input)).isEqualTo(POOR);
    assertThat(run("annotate", "--clean", at("a-annotated.xlsx"))).isEqualTo(2);
    assertThat(said()).contains("已有同名文件");
  }

  @Test
  void cleaningAFolderKeepsItsSubfolders() throws IOException {
    file("in/a/b.xlsx", POOR);
    run("check", "--annotate", at("marked"), at("in"));
    assertThat(run("annotate", "--clean", "--json", "--out", at("out"), at("marked"))).isZero();
    assertThat(json().get(0).get("cleaned").asText()).isEqualTo(at("out/a/b.xlsx"));
    assertThat(json().get(0).get("path").asText()).isEqualTo(at("marked/a/b.xlsx"));
    assertThat(isAnnotated(folder.resolve("out/a/b.xlsx"))).isFalse();
  }

  @Test
  void inPlaceRewritesTheFileBehindALinkAndKeepsWhoMayReadIt() throws IOException {
    Path input = file("a.xlsx", POOR);
    Files.setPosixFilePermissions(input, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), input);
    assertThat(run("annotate", "--in-place", link.toString())).isEqualTo(1);
    assertThat(isAnnotated(input)).isTrue();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(run("annotate", "--clean", "--in-place", at(""))).isZero();
    assertThat(isAnnotated(input)).isFalse();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(input)))
        .isEqualTo("rw-r-----");
    assertThat(filesBelow("")).containsExactly("a.xlsx", "link.xlsx");
  }

  @Test
  void wrongUsageIsRefusedBeforeAnythingIsDone() throws IOException {
    Path input = file("a.xlsx", POOR);
    String one = input.toString();
    assertThat(run("annotate", "--clean", folder.toString())).isEqualTo(2);
    assertThat(run("annotate", "--clean", "--in-place", "--out", at("out"), one)).isEqualTo(2);
    assertThat(run("check", "--annotate", one, one)).isEqualTo(2);
    assertThat(run("annotate", "--out", one, one)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("A folder needs --out DIR", "不是文件夹");
    assertThat(filesBelow("")).containsExactly("a.xlsx");
  }

  @Test
  void helpSaysWhereCopiesGo() {
    run("annotate", "--help");
    assertThat(said()).contains("--clean", "-clean", "从不覆盖", "--in-place");
    run("check", "--help");
    assertThat(said()).contains("--annotate=DIR", "no existing file is ever overwritten");
  }
}

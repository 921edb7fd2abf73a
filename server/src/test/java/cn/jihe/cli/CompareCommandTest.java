package cn.jihe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.app.Application;
import cn.jihe.check.Core;
import cn.jihe.support.FilledDeclaration;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class CompareCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int compare(Map<String, String> settings, Path jar) throws IOException {
    Files.write(folder.resolve("表.xlsx"), new FilledDeclaration().with("E14", "3000人次").xlsx());
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      return new CommandLineProgram(outStream, errStream, () -> Core.load(settings))
          .run("compare", "--with", jar.toString(), folder.toString());
    }
  }

  /** A jar that starts this same program. */
  private Path thisBuild() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Application.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> new File(entry).toURI().toString())
            .collect(Collectors.joining(" ")));
    Path jar = folder.resolve("other.jar");
    try (JarOutputStream empty = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      empty.finish();
    }
    return jar;
  }

  @Tag("slow")
  @Test
  void theSameBuildFindsTheSame() throws Exception {
    assertThat(compare(Map.of(), thisBuild())).as(err.toString(UTF_8)).isZero();
    assertThat(out.toString(UTF_8).strip()).isEqualTo("= 1");
  }

  @Test
  void whatFiresAnewAndWhatFallsSilentIsListed() throws Exception {
    Path settings = folder.resolve("rules.yml");
    Files.writeString(settings, "default: { severity: { T49: ERROR } }");
    assertThat(compare(Map.of(Core.RULE_SETTINGS, settings.toString()), thisBuild())).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("+ ", "ERROR  T49@申报表!E14")
        .contains("- ", "NOTE  T49@申报表!E14")
        .contains("= 0");
  }

  @Test
  void aJarThatIsNoneCannotBeCompared() throws Exception {
    Path none = Files.writeString(folder.resolve("none.jar"), "x");
    assertThat(compare(Map.of(), none)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("不能比较");
  }
}

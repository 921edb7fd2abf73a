package cn.jihe.excel.write;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import cn.jihe.text.YamlResource;
import cn.jihe.words.Thresholds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed templates are those that the code writes. */
@Execution(ExecutionMode.CONCURRENT)
class TemplatesTest {

  private static final Path COMMITTED = Path.of("..", "templates");

  static Iterable<TemplateFile> all() {
    return Templates.released();
  }

  static byte[] written(TemplateFile file) {
    return new BlankForms(YamlResource.read("/cn/jihe/words/thresholds.yml", Thresholds.class))
        .write(file);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theCommittedTemplateIsTheOneTheCodeWrites(TemplateFile file) throws IOException {
    byte[] written = written(file);
    Path committed = COMMITTED.resolve(file.path());
    if (Boolean.getBoolean("jihe.write")) {
      Files.createDirectories(committed.getParent());
      // Unchanged parts stay unchanged bytes: packing differs between versions of Java.
      if (!Files.exists(committed)
          || !parts(Files.readAllBytes(committed)).equals(parts(written))) {
        Files.write(committed, written);
      }
    }
    assertThat(committed)
        .as("Write it anew: ./mvnw -pl server test -Dtest=TemplatesTest -Djihe.write=true")
        .exists();
    assertThat(parts(Files.readAllBytes(committed))).isEqualTo(parts(written));
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}

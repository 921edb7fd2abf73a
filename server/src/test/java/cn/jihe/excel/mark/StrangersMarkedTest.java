package cn.jihe.excel.mark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.MarkedCopies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks of strangers, each with one oddity: marked, and all of the oddity still there. */
@Execution(ExecutionMode.CONCURRENT)
class StrangersMarkedTest {

  private static final Path FOLDER = Path.of("src/test/resources/strangers");

  /** What a copy may have changed of a workbook with one sheet and comments of nobody. */
  private static final Set<String> OURS =
      Set.of(
          "/[Content_Types].xml",
          "/xl/workbook.xml",
          "/xl/styles.xml",
          "/xl/_rels/workbook.xml.rels",
          "/xl/worksheets/sheet1.xml",
          "/xl/worksheets/_rels/sheet1.xml.rels");

  /** The check box's drawing is where our boxes go, too. */
  private static final Map<String, Set<String>> MORE =
      Map.of("c09-checkboxes.xlsx", Set.of("/xl/drawings/vmlDrawing1.vml"));

  private final MarkedCopies copies = new MarkedCopies();

  static List<String> workbooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("d-empty"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void isMarkedAndKeepsItsOddity(String file) throws Exception {
    byte[] original = Files.readAllBytes(FOLDER.resolve(file));
    byte[] annotated = copies.right(file, original);
    Set<String> changed = MarkedCopies.differing(original, annotated);
    changed.removeIf(part -> part.matches("/xl/(comments|worksheets/sheet)[2-9]\\.xml"));
    changed.removeIf(part -> part.matches("/xl/comments1.xml|/xl/drawings/vmlDrawing[12].vml"));
    changed.removeAll(OURS);
    changed.removeAll(MORE.getOrDefault(file, Set.of()));
    assertThat(changed).isEmpty();
  }
}

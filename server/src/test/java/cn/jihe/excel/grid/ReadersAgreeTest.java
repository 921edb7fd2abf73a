package cn.jihe.excel.grid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.RawPackage;
import cn.jihe.support.RichWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we read of an .xlsx is what POI's user model reads, cell for cell. Where it is not, the
 * table in {@code docs/decisions/0018-sheets-are-streamed.md} says why.
 */
@Tag("slow")
class ReadersAgreeTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Odd workbooks that the two take differently, and what the difference is. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "a01-core-dcterms-refinement.xlsx", "only we read it",
          "a03-core-bad-date.xlsx", "only we read it",
          "a09g-calcchain-0-bytes.xlsx", "only we read it",
          "a29-dialogsheet.xlsx", "number of sheets",
          "b08-iso-date-cells.xlsx", "only we read it",
          "b26-empty-si.xlsx", "only we read it",
          "c18x-e-err.xlsx", "only we read it",
          "c22-comments-on-other-sheet.xlsx", "hidden row");

  private static Stream<Path> workbooks(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      List<Path> found =
          files.filter(file -> file.toString().matches(".*\\.xls[xm]")).sorted().toList();
      assertThat(found).isNotEmpty();
      return found.stream();
    }
  }

  static Stream<Path> realWorkbooks() throws IOException {
    return workbooks("real");
  }

  static Stream<Path> oddWorkbooks() throws IOException {
    return workbooks("strangers").filter(file -> !file.endsWith("d-empty.xlsx"));
  }

  @ParameterizedTest
  @MethodSource("realWorkbooks")
  void realWorkbooksAreReadAlike(Path file) throws Exception {
    assertThat(Readers.differences(Files.readAllBytes(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("oddWorkbooks")
  void oddWorkbooksDifferOnlyAsTheTableSays(Path file) throws Exception {
    String expected = DIFFERENT.getOrDefault(file.getFileName().toString(), "");
    assertThat(kinds(Files.readAllBytes(file)))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void workbooksOfOurOwnAreReadAlike() throws Exception {
    assertThat(Readers.differences(ClerksWorkbook.of("a.xlsx"))).isEmpty();
    assertThat(Readers.differences(RichWorkbook.xlsm())).isEmpty();
  }

  /** In a part whose XML is changed at random, whatever both can read is read alike. */
  @Test
  void changedPartsThatBothCanReadAreReadAlike() throws Exception {
    byte[] real = Files.readAllBytes(RESOURCES.resolve("real/workbooks/000-sheets.xlsx"));
    Random random = new Random(12);
    Map<String, Integer> kinds = new TreeMap<>();
    for (int round = 0; round < 300; round++) {
      RawPackage raw = RawPackage.of(real);
      List<String> sheets =
          raw.names().stream().filter(name -> name.matches("xl/.*sheet[0-9]*[.]xml")).toList();
      String part = sheets.get(random.nextInt(sheets.size()));
      byte[] content = raw.content(part).clone();
      for (int i = 0; i < 3; i++) {
        content[random.nextInt(content.length)] = (byte) (' ' + random.nextInt(95));
      }
      kinds(raw.part(part, content).bytes()).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
    }
    assertThat(kinds.keySet()).isSubsetOf("only we read it", "trouble", "merged", "hidden row");
  }

  private static List<String> kinds(byte[] bytes) {
    return Readers.differences(bytes).stream()
        .map(difference -> difference.substring(0, difference.indexOf(':')))
        .distinct()
        .toList();
  }
}

package cn.jihe.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a title is the title of, by its words next to 表. */
final class TitlesTest {

  private static final String NONE = "-";

  record Row(String title, String kind) {}

  static List<Row> rows() throws IOException {
    try (var lines = Files.lines(Path.of("src/test/resources/titles.tsv"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], cells[1]))
          .toList();
    }
  }

  private static String kind(String title) {
    Vocabulary vocabulary = Vocabulary.standard();
    return vocabulary
        .title(title)
        .map(Enum::name)
        .or(() -> vocabulary.otherTitle(title).map(Enum::name))
        .orElse(NONE);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theWordsNextToItsEndTellWhatItIsTheTitleOf(Row row) {
    assertThat(kind(row.title())).isEqualTo(row.kind());
  }

  @Test
  void thereAreManyOfEachSort() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(75);
    assertThat(rows()).filteredOn(row -> row.kind().equals(NONE)).hasSizeGreaterThan(9);
  }
}

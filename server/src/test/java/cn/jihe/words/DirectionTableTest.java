package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.YamlResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of many fields, each with the way in which a reader of the field takes it to be better. */
class DirectionTableTest {

  private static final Path FILE = Path.of("src/test/resources/directions.txt");

  private static final Directions DIRECTIONS =
      new Directions(
          YamlResource.read("/cn/jihe/words/rule-words.yml", RuleWords.class).direction());

  record Row(String name, String unit, String better) {
    static Row of(String line) {
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      return new Row(cells.get(0), cells.get(1), cells.get(2));
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aNameIsBetterAsAReaderTakesIt(Row row) {
    String found = DIRECTIONS.of(row.name(), row.unit()).name();
    assertThat(found.toLowerCase(Locale.ROOT)).startsWith(row.better().toLowerCase(Locale.ROOT));
  }

  @Test
  void everyWayHasManyNames() throws IOException {
    List<Row> rows = rows().toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    for (Direction direction : Direction.values()) {
      String way = direction.name().substring(0, 4);
      assertThat(rows.stream().filter(row -> row.better().startsWith(way)))
          .as("%s", direction)
          .hasSizeGreaterThan(50);
    }
  }
}

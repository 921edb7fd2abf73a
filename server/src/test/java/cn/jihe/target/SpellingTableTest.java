package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spellings of all kinds, each with what a reader takes it for. */
class SpellingTableTest {

  private static final Path FILE = Path.of("src/test/resources/spellings.tsv");

  /**
   * A row.
   *
   * @param read what the value is read as, in the order of the file's first line
   */
  record Row(String written, List<String> read) {
    static Row of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Row(cells.getFirst(), cells.subList(1, cells.size()));
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aValueIsReadAsAReaderTakesIt(Row row) {
    Target target = Target.read(row.written());
    List<String> read =
        target.quantities().size() == 1
            ? quantity(target.shape(), target.quantities().getFirst())
            : List.of(target.shape().name(), target.defect().map(Defect::name).orElse(""));
    assertThat(read).isEqualTo(row.read());
  }

  private static List<String> quantity(Shape shape, Quantity quantity) {
    String upper = quantity.upper().map(end -> "~" + end.toPlainString()).orElse("");
    return List.of(
        shape.name(),
        quantity.comparator().map(Comparator::sign).orElse("-"),
        quantity.number().toPlainString() + upper,
        orNothing(quantity.writtenUnit()),
        orNothing(quantity.exactness() == Exactness.EXACT ? "" : quantity.exactness().name()),
        orNothing(quantity.remark()));
  }

  private static String orNothing(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty()).orElse("-");
  }

  @Test
  void manySpellingsOfAllShapesAreInTheTable() throws IOException {
    List<Row> rows = rows().toList();
    assertThat(rows.stream().map(Row::written)).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row.read().getFirst()))
        .contains("QUANTITY", "RANGE", "SEVERAL", "DATE", "FORMULA_LIKE", "SENTENCE", "MALFORMED");
  }
}

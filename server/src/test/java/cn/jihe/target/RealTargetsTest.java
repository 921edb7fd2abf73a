package cn.jihe.target;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of the published forms, each with the tag that a reader gave it. */
@Execution(ExecutionMode.CONCURRENT)
class RealTargetsTest {

  private static final Path FILE = Path.of("src/test/resources/real/targets.tsv");

  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          entry("A:bare-num", Shape.QUANTITY),
          entry("A:bare-num+%", Shape.QUANTITY),
          entry("A:bare-num+unit", Shape.QUANTITY),
          entry("A:cmp-in-actual", Shape.QUANTITY),
          entry("A:qualitative", Shape.QUALITATIVE),
          entry("A:three-band-word", Shape.QUALITATIVE),
          entry("A:yesno-word", Shape.QUALITATIVE),
          entry("T:bare-num", Shape.QUANTITY),
          entry("T:bare-num+%", Shape.QUANTITY),
          entry("T:bare-num+unit", Shape.QUANTITY),
          entry("T:bare-num+万", Shape.QUANTITY),
          entry("T:cmp+num+%", Shape.QUANTITY),
          entry("T:cmp+num+(unit)", Shape.QUANTITY),
          entry("T:cmp+num+latin-unit", Shape.QUANTITY),
          entry("T:cmp+num+unit", Shape.QUANTITY),
          entry("T:cmp+num+unit-word", Shape.QUANTITY),
          entry("T:cmp+num+万", Shape.QUANTITY),
          entry("T:cmp-lookalike(≧)", Shape.QUANTITY),
          // Both of these lost their number: 》  % and 》 亩.
          entry("T:cmp-lookalike(》)", Shape.MALFORMED),
          entry("T:cmpword+num+unit", Shape.QUANTITY),
          entry("T:cmpword+num+unit(goal text)", Shape.QUANTITY),
          entry("T:date-deadline-no-year", Shape.DATE),
          entry("T:date-range-dotted", Shape.DATE),
          entry("T:date-vague", Shape.QUALITATIVE),
          entry("T:double-date+num", Shape.SENTENCE),
          entry("T:double-target", Shape.SEVERAL),
          entry("T:formula-like", Shape.FORMULA_LIKE),
          entry("T:name+num(goal text)", Shape.SENTENCE),
          entry("T:name+num-in-text", Shape.SENTENCE),
          entry("T:num+万+余(in target text)", Shape.SENTENCE),
          entry("T:num+以上", Shape.QUANTITY),
          entry("T:num+以上(goal text)", Shape.QUANTITY),
          // A sign misread as a digit leaves a number that nobody can tell from a right one.
          entry("T:ocr-garbled(≥280次)", Shape.QUANTITY),
          entry("T:ocr-garbled(≥92%)", Shape.QUANTITY),
          entry("T:ocr-garbled(≥98%)", Shape.QUANTITY),
          entry("T:placeholder", Shape.MALFORMED),
          entry("T:qualitative", Shape.QUALITATIVE),
          entry("T:qualitative-direction", Shape.QUALITATIVE),
          entry("T:rank-in-text", Shape.SENTENCE),
          entry("T:relative-baseline", Shape.BASELINE),
          entry("T:split-cols(≧)", Shape.QUANTITY),
          entry("T:split-cols(═ U+2550)", Shape.QUANTITY),
          entry("T:split-cols+万", Shape.QUANTITY),
          entry("T:split-cols-cmpword", Shape.QUANTITY),
          entry("T:split-cols-cmpword-no-unit", Shape.QUANTITY),
          entry("T:split-cols-no-cmp", Shape.QUANTITY),
          entry("T:split-cols-no-unit", Shape.QUANTITY),
          entry("T:yesno-word", Shape.QUALITATIVE),
          entry("T:百分之+num", Shape.QUANTITY),
          entry("T:达到+num+以上", Shape.QUANTITY));

  /** The one value that its tag calls a yes-or-no word and rule T47 a grade word. */
  private static final String GRADE = "达标";

  private static final Set<String> UNREADABLE =
      Set.of("》  %", "》 亩", "**人", "**月**日前", "≤**%", "≥**%", "≥**万元");

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(FILE).stream().map(line -> line.split("\t", -1)).map(Row::of);
  }

  /** Split columns are shown with a bar between them and reach the grammar joined. */
  record Row(String value, String tag) {
    static Row of(String[] cells) {
      return new Row(cells[0].replace("|", ""), cells[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyValueHasTheShapeThatItsTagSays(Row row) {
    Shape expected = row.value().equals(GRADE) ? Shape.GRADE : SHAPES.get(row.tag());
    assertThat(Target.read(row.value()).shape()).isEqualTo(expected);
  }

  @Test
  void nothingThatAHumanReadsIsMalformed() throws IOException {
    List<Row> rows = rows().toList();
    assertThat(rows).hasSize(200);
    assertThat(rows.stream().map(Row::value).filter(RealTargetsTest::isMalformed))
        .containsExactlyInAnyOrderElementsOf(UNREADABLE);
  }

  private static boolean isMalformed(String value) {
    return Target.read(value).shape() == Shape.MALFORMED;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theStandardSpellingReadsAsTheSameQuantity(Row row) {
    Target target = Target.read(row.value());
    target
        .standard()
        .ifPresent(
            spelling -> {
              assertThat(Target.read(spelling).quantity()).isEqualTo(target.quantity());
              assertThat(Target.read(spelling).standard()).contains(spelling);
            });
  }
}

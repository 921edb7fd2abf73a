package cn.jihe.label;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import cn.jihe.text.YamlResource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells from outside that a workbook may hold a form agrees with what finds the form. */
final class FormNamesTest {

  private static final FormNames NAMES = FormNames.standard();
  private static final List<Label> COLUMNS =
      List.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3, Label.TARGET);

  /** In the words of a label or round them. */
  private static final List<String> NOISE =
      List.of(" ", "　", "\n", "：", "*", "★", "(A)", "（必填）", "【50分】", "\u200b", "“");

  private static final List<String> BEFORE =
      List.of("", "一、", "（一）", "1.", "其中：", "（三)", "2、", "其中:（1）");

  private static boolean fits(String expression, String text) {
    return Pattern.compile(expression).matcher(Wording.plain(text)).find();
  }

  private static boolean isTitle(String text) {
    return Wording.plain(text).length() <= FormNames.LONGEST_TITLE
        && NAMES.titles().stream().anyMatch(title -> fits(title, text));
  }

  private static Stream<String> spellings(Label label) {
    return YamlResource.read("/cn/jihe/label/labels.yml", Vocabulary.Spellings.class)
        .getOrDefault(Section.INDICATOR_COLUMNS.key(), java.util.Map.of())
        .getOrDefault(label, List.of())
        .stream()
        .filter(text -> !text.startsWith("~"));
  }

  @Provide
  Arbitrary<String> levels() {
    return written(
        Stream.of(Label.LEVEL1, Label.LEVEL2, Label.LEVEL3)
            .flatMap(FormNamesTest::spellings)
            .toList());
  }

  @Provide
  Arbitrary<String> titles() {
    Titles titles = YamlResource.read("/cn/jihe/label/titles.yml", Titles.class);
    List<String> all =
        Stream.of(titles.selfEvaluation(), titles.declaration())
            .flatMap(
                kind ->
                    kind.containing().stream()
                        .flatMap(word -> kind.ending().stream().map(end -> "项目" + word + end)))
            .toList();
    return written(all);
  }

  /** As units write it: numbered, and broken up anywhere. */
  private static Arbitrary<String> written(List<String> words) {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 20);
    return Combinators.combine(
            Arbitraries.of(BEFORE), Arbitraries.of(words), Arbitraries.of(NOISE), place, place)
        .as(
            (before, word, noise, first, second) ->
                before + inserted(inserted(word, noise, first), noise, second));
  }

  private static String inserted(String word, String noise, int place) {
    int at = place % (word.length() + 1);
    return word.substring(0, at) + noise + word.substring(at);
  }

  @Property(tries = 3_000)
  void aColumnThatTheServerKnowsIsKnownByItsName(@ForAll("levels") String text) {
    Optional<Label> label = Vocabulary.standard().label(Section.INDICATOR_COLUMNS, text);
    if (label.filter(COLUMNS::contains).isPresent()) {
      String expression = NAMES.columns().get(COLUMNS.indexOf(label.get()));
      assertThat(fits(expression, text)).as(text).isTrue();
    }
  }

  @Property(tries = 3_000)
  void aTitleThatTheServerKnowsIsKnownByItsName(@ForAll("titles") String text) {
    if (Vocabulary.standard().title(text).isPresent()) {
      assertThat(isTitle(text)).as(text).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"年度指标值（2024年）", "（A）年度指标值", "指标值", "绩效目标值", "2、目标值", "年度（2024）指标值", "全年\n指标值："})
  void theColumnOfTargetsIsKnown(String text) {
    assertThat(Vocabulary.standard().label(Section.INDICATOR_COLUMNS, text)).contains(Label.TARGET);
    assertThat(fits(NAMES.columns().get(3), text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目支出绩效运行监控表",
        "绩效目标申报表汇总",
        "工资表",
        "部门整体支出绩效自评表",
        "固定资产统计表",
        "绩效评价报告",
        "一级科目",
        "员工绩效考核表"
      })
  void titlesOfOtherThingsAreNot(String text) {
    assertThat(isTitle(text)).isFalse();
    assertThat(NAMES.columns()).noneMatch(column -> fits(column, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "((((((((((((((((((((((((((((((((((((((((",
        "()()()()()()()()()()()()()()()()()()()x",
        ":::::::::::::::::::::::::::::::::::::::x"
      })
  void aHostileCellCostsNothing(String text) {
    long start = System.nanoTime();
    String long60 = text.repeat(60 / text.length());
    for (String each : List.of(text, long60, "一级" + text, "绩效自评" + long60)) {
      NAMES.columns().forEach(column -> fits(column, each));
      NAMES.titles().forEach(title -> fits(title, each));
    }
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }
}

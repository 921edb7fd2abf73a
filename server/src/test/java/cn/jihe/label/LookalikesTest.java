package cn.jihe.label;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.label.Vocabulary.Section;
import cn.jihe.support.DrawnSheet;
import cn.jihe.text.Wording;
import cn.jihe.text.YamlResource;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import cn.jihe.words.LevelNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels, titles and levels are known by their looks; what is shown stays as it was written. */
final class LookalikesTest {

  private static final char FIRST_RADICAL = '\u2e80';
  private static final char LAST_RADICAL = '\u2fdf';

  /** A radical for each character that one looks like. */
  private static final Map<Character, Character> RADICALS = radicals();

  private static Map<Character, Character> radicals() {
    Map<Character, Character> radicals = new HashMap<>();
    for (char c = FIRST_RADICAL; c <= LAST_RADICAL; c++) {
      char like = Wording.halfWidth(String.valueOf(c)).charAt(0);
      if (like != c) {
        radicals.put(like, c);
      }
    }
    return radicals;
  }

  /** As a program that copies from a PDF writes it. */
  private static String copied(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf(RADICALS.getOrDefault((char) c, (char) c)))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource
  void everyLabelIsKnownWithRadicalsInIt(Section section) {
    Map<Label, List<String>> spellings =
        YamlResource.read("/cn/jihe/label/labels.yml", Vocabulary.Spellings.class)
            .getOrDefault(section.key(), Map.of());
    int changed = 0;
    for (List<String> texts : spellings.values()) {
      for (String text : texts) {
        if (!text.startsWith(Vocabulary.LIKE) && !copied(text).equals(text)) {
          changed++;
          assertThat(Vocabulary.standard().label(section, copied(text)))
              .as(text)
              .isEqualTo(Vocabulary.standard().label(section, text));
        }
      }
    }
    assertThat(changed).isPositive();
  }

  @Test
  void everyTitleIsKnownWithRadicalsInIt() throws java.io.IOException {
    Vocabulary vocabulary = Vocabulary.standard();
    for (TitlesTest.Row row : TitlesTest.rows()) {
      String copied = copied(row.title());
      assertThat(vocabulary.title(copied)).isEqualTo(vocabulary.title(row.title()));
      assertThat(vocabulary.otherTitle(copied)).isEqualTo(vocabulary.otherTitle(row.title()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HEADING, ㈠项目名称, PROJECT_NAME",
    "HEADING, ⑴ 项⽬名称﹕, PROJECT_NAME",
    "HEADING, ①主管部门, DEPARTMENT",
    "INDICATOR_COLUMNS, ⼀级指标, LEVEL1",
    "INDICATOR_COLUMNS, ⼆级指标︰, LEVEL2",
    "INDICATOR_COLUMNS, 指标值（㎡）, TARGET",
    "INDICATOR_COLUMNS, 指标值Ａ, TARGET",
    "FUND_COLUMNS, 全年执⾏数㈡, EXECUTED",
    "CLOSING, 合 计∶, SUM"
  })
  void signsThatStandForOthersAreThese(Section section, String text, String label) {
    Optional<Label> found = Vocabulary.standard().label(section, text);
    assertThat(found.map(Label::name)).contains(label);
  }

  @Test
  void levelsAreKnownToo() {
    LevelNames levels = LevelNames.standard();
    assertThat(levels.level1("产出指标㈤")).contains(Level1.OUTPUT);
    assertThat(levels.level2(copied("质量指标"))).contains(Level2.QUALITY);
    assertThat(levels.level2(copied("时效指标"))).contains(Level2.TIMELINESS);
  }

  @Test
  void whatIsShownStaysAsItWasWritten() {
    var form =
        DrawnSheet.read(
                """
                项⽬⽀出绩效⽬标申报表
                项⽬名称﹕⾃来⽔改造㈡ | 实施单位 | 某站
                年度资⾦总额（万元） | 10
                ⼀级指标 | ⼆级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 改造⾯积 | ≥100㎡
                """)
            .forms()
            .getFirst();
    assertThat(form.projectName().text()).isEqualTo("⾃来⽔改造㈡");
    assertThat(form.indicators().getFirst().level3().text()).isEqualTo("改造⾯积");
    assertThat(form.indicators().getFirst().target().text()).isEqualTo("≥100㎡");
  }
}

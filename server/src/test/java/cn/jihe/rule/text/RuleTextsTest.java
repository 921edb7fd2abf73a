package cn.jihe.rule.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

  private final RuleTexts texts = new RuleTexts(List.of("W05", "M11"));

  @Test
  void aFindingSpeaksBothLanguages() {
    Finding finding =
        finding(Map.of("total", "205000", "sum", "200000", "difference", "5000", "unit", "元"));
    assertThat(texts.say(finding, Language.ZH).message())
        .contains("205000 元", "200000 元", "5000 元");
    assertThat(texts.say(finding, Language.EN).message()).contains("205000 元", "add up to");
  }

  @Test
  void aPlaceThatNobodyFillsIsAMistakeOfOurs() {
    assertThatThrownBy(() -> texts.say(finding(Map.of()), Language.ZH))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bracesInACellAreNoPlaces() {
    assertThat(texts.say(found("{sum}{"), Language.ZH).message()).contains("{sum}{");
  }

  @Test
  void aParagraphInACellIsShortened() {
    assertThat(texts.say(found("长\n".repeat(900)), Language.ZH).message()).hasSizeLessThan(100);
  }

  @Test
  void aCodeOutsideTheCatalogueHasNoTexts() {
    assertThatThrownBy(() -> texts.info("../M11")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Finding found(String text) {
    return finding("W05", text, Map.of());
  }

  private static Finding finding(Map<String, String> values) {
    return finding("M11", "205,000.00", values);
  }

  private static Finding finding(String rule, String found, Map<String, String> values) {
    return new Finding(
        "id",
        "key",
        rule,
        "",
        Severity.ERROR,
        new CellRef("表", 0, 0, 0),
        Optional.empty(),
        found,
        "default",
        values,
        Optional.empty(),
        List.of());
  }
}

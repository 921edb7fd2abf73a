package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

  private final WordList words = WordList.of(List.of("率", "完成率", "完成", "不低于"));

  @Test
  void theLongestWordThatStandsThereIsFound() {
    assertThat(words.at("按时完成率", 2)).isEqualTo("完成率");
    assertThat(words.at("按时完成", 2)).isEqualTo("完成");
    assertThat(words.at("按时完成", 0)).isEmpty();
    assertThat(words.at("按时完成", 4)).isEmpty();
    assertThat(words.endOf("按时完成率")).isEqualTo("完成率");
    assertThat(words.endOf("完成了")).isEmpty();
    assertThat(words.endOf("")).isEmpty();
  }

  @Test
  void aWordIsSeenWhereverItStands() {
    assertThat(words.isIn("应不低于三")).isTrue();
    assertThat(words.isIn("不低")).isFalse();
    assertThat(words.starts("完成率高")).isTrue();
    assertThat(words.ends("已完成")).isTrue();
  }

  @Test
  void aSignIsAWordWhenItIsOneByItself() {
    assertThat(words.has('率')).isTrue();
    assertThat(words.has('完')).isFalse();
  }
}

package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemKindTest {

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void everyProblemHasItsWords(ProblemKind kind) {
    for (Language language : Language.values()) {
      assertThat(kind.title(language)).isNotBlank();
      assertThat(kind.detail(language)).isNotBlank();
    }
  }
}

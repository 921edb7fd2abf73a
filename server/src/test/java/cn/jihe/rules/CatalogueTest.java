package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Rule;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.support.RealData;
import cn.jihe.text.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final List<RuleInfo> infos = Catalogue.texts().all();

  @Test
  void everyRuleIsListedOnceUnderACodeOfTheFrozenCatalogue() {
    List<String> frozen = RealData.rows("/real/rules.csv").stream().map(List::getFirst).toList();
    assertThat(Catalogue.codes()).doesNotHaveDuplicates().isSubsetOf(frozen);
  }

  @Test
  void theRulesOfThisReleaseAreAllThere() {
    assertThat(Catalogue.codes())
        .contains("W01", "W03", "W04", "W05", "H01", "H02", "H03", "M11", "M12", "M13", "M15")
        .contains("M16", "M17", "M18", "M19", "M22", "I25", "I41", "T44", "T48", "T49", "T52")
        .contains("T62", "T88", "S65", "S67", "S68", "S69", "S72", "S73", "S77", "S80");
  }

  @Test
  void codeSeverityFormsAndNamesAreThoseOfTheFrozenCatalogue() {
    List<List<String>> frozen = RealData.rows("/real/rules.csv");
    for (RuleInfo info : infos) {
      List<String> row =
          frozen.stream()
              .filter(each -> each.getFirst().equals(info.code()))
              .findFirst()
              .orElseThrow();
      assertThat(
              List.of(
                  info.code(),
                  info.severity().name(),
                  letters(info.forms()),
                  info.name().zh(),
                  info.name().en()))
          .isEqualTo(row.subList(0, 5));
    }
  }

  @Test
  void aRuleForOneKindOfFormSaysSoInItsFile() {
    for (Rule rule : Catalogue.RULES) {
      Set<FormKind> forms = Catalogue.texts().info(rule.code()).forms();
      if (rule instanceof DeclarationRule) {
        assertThat(forms).as(rule.code()).isEqualTo(EnumSet.of(FormKind.DECLARATION));
      }
      if (rule instanceof EvaluationRule) {
        assertThat(forms).as(rule.code()).isEqualTo(EnumSet.of(FormKind.SELF_EVALUATION));
      }
    }
  }

  @Test
  void everyRuleIsExplainedInBothLanguagesWithABadAndAGoodExample() {
    for (RuleInfo info : infos) {
      Stream<Words> texts =
          Stream.of(
                  Stream.of(info.what(), info.why(), info.fix(), info.basis()),
                  info.messages().values().stream()
                      .flatMap(m -> Stream.of(m.message(), m.expected(), m.advice())),
                  info.cases().stream().map(RuleInfo.RuleCase::name))
              .flatMap(each -> each);
      assertThat(texts)
          .as(info.code())
          .allSatisfy(
              words -> {
                assertThat(words.zh()).matches("(?s).*[\\p{IsHan}A-Z{%].*");
                assertThat(words.en()).isNotBlank();
              });
      assertThat(info.cases()).as(info.code()).anyMatch(example -> !example.expect().isEmpty());
      assertThat(info.cases())
          .as(info.code())
          .anyMatch(example -> example.expect().isEmpty() && !example.notChecked());
    }
  }

  private static String letters(Set<FormKind> forms) {
    return (forms.contains(FormKind.DECLARATION) ? "D" : "")
        + (forms.contains(FormKind.SELF_EVALUATION) ? "Z" : "");
  }
}

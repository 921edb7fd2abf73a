package cn.jihe.rule.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.rule.Outcome;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.JavaSources;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final Pattern GIVEN = Pattern.compile("NotChecked\\(\\s*\"(\\w+)\"");

  private static final Set<String> SHARED =
      Messages.beside(RuleTexts.class, "reasons").in(Language.ZH).map().keySet();

  @Test
  void everyReasonThatARuleGivesHasItsWordsAndTheOtherWayRound() {
    Set<String> given = new TreeSet<>();
    JavaSources.main()
        .values()
        .forEach(
            source -> GIVEN.matcher(source).results().forEach(found -> given.add(found.group(1))));
    Set<String> worded = new TreeSet<>(SHARED);
    for (RuleInfo rule : Catalogue.texts().all()) {
      assertThat(rule.reasons().keySet()).as(rule.code()).doesNotContainAnyElementsOf(SHARED);
      worded.addAll(rule.reasons().keySet());
    }

    assertThat(given).isEqualTo(worded);
  }

  @Test
  void aReasonOfTheRuleIsSaidInBothLanguages() {
    assertThat(Catalogue.texts().reason("S80", new Outcome.NotChecked("gradeUnknown")))
        .satisfies(
            reason -> {
              assertThat(reason.zh()).startsWith("评分等级");
              assertThat(reason.en()).startsWith("The grade");
            });
  }

  @Test
  void aSharedReasonNamesTheCell() {
    Outcome.NotChecked unreadable = new Outcome.NotChecked("unreadable", Map.of("cell", "B7"));
    assertThat(Catalogue.texts().reason("S80", unreadable).zh()).startsWith("单元格 B7 的内容");
  }

  @Test
  void aReasonThatNobodyWroteIsAMistakeOfOurs() {
    assertThatThrownBy(() -> Catalogue.texts().reason("S80", new Outcome.NotChecked("because")))
        .isInstanceOf(IllegalStateException.class);
  }
}

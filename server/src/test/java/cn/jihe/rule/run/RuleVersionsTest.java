package cn.jihe.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Rule;
import cn.jihe.rules.Catalogue;
import cn.jihe.text.DataFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
final class RuleVersionsTest {

  private final RuleVersions now = versions(DataFiles::bytes);

  private static RuleVersions versions(Function<String, byte[]> data) {
    return new RuleVersions(Catalogue.RULES, "", data);
  }

  /** The program's data with one line more in a file. */
  private static RuleVersions with(String changed) {
    return versions(
        name -> {
          String text = new String(DataFiles.bytes(name), StandardCharsets.UTF_8);
          return (name.equals(changed) ? text + "\n# changed" : text)
              .getBytes(StandardCharsets.UTF_8);
        });
  }

  private static List<String> changed(RuleVersions one, RuleVersions other) {
    return Catalogue.codes().stream().filter(code -> !one.of(code).equals(other.of(code))).toList();
  }

  @Test
  void builtAgainNothingIsAnother() {
    RuleVersions again = versions(DataFiles::bytes);
    assertThat(changed(now, again)).isEmpty();
    assertThat(again.reader()).isEqualTo(now.reader());
    assertThat(again.ruleSet(1)).isEqualTo(now.ruleSet(1)).matches("[0-9a-f]{12}");
  }

  @Test
  void aRulesOwnFileMakesThatRuleAnotherAndNoOther() {
    RuleVersions later = with("rules/T54.yml");
    assertThat(changed(now, later)).containsExactly("T54");
    assertThat(later.ruleSet(1)).isNotEqualTo(now.ruleSet(1));
    assertThat(later.reader()).isEqualTo(now.reader());
  }

  @Test
  void aThresholdMakesTheRulesThatReadThresholdsOthers() {
    RuleVersions later = with("cn/jihe/words/thresholds.yml");
    assertThat(changed(now, later)).contains("M11", "H07", "S80").doesNotContain("T44", "W04");
    assertThat(later.ruleSet(1)).isNotEqualTo(now.ruleSet(1));
  }

  @Test
  void everyFileOfWordsCounts() {
    assertThat(DataFiles.in("cn/jihe/words/"))
        .hasSizeGreaterThan(5)
        .allSatisfy(file -> assertThat(changed(now, with(file))).as(file).isNotEmpty());
  }

  @Test
  void everyFileThatFormsAreReadByMakesTheReaderAnother() {
    for (String folder : List.of("label/", "target/", "template/")) {
      assertThat(DataFiles.in("cn/jihe/" + folder))
          .isNotEmpty()
          .allSatisfy(
              file -> {
                RuleVersions later = with(file);
                assertThat(later.reader()).as(file).isNotEqualTo(now.reader());
                assertThat(later.ruleSet(1)).as(file).isNotEqualTo(now.ruleSet(1));
                assertThat(changed(now, later)).as(file).isEmpty();
              });
    }
  }

  @Test
  void aNumberRaisedByHandMakesAnother() {
    RuleVersions first = new RuleVersions(List.of(new Numbered(1)), "");
    RuleVersions second = new RuleVersions(List.of(new Numbered(2)), "");
    assertThat(second.of("T54")).isNotEqualTo(first.of("T54"));
    assertThat(now.ruleSet(2)).isNotEqualTo(now.ruleSet(1));
  }

  @Test
  void settingsMakeAnother() {
    RuleVersions set = new RuleVersions(Catalogue.RULES, "default: { severity: { T49: NOTE } }");
    assertThat(changed(now, set)).contains("T49");
    assertThat(set.ruleSet(1)).isNotEqualTo(now.ruleSet(1));
  }

  @Test
  void everyRuleHasAFileOfItsOwn() {
    assertThat(DataFiles.in("rules/")).contains("rules/T54.yml");
    assertThat(Catalogue.RULES)
        .extracting(Rule::code)
        .allSatisfy(code -> assertThat(now.of(code)).matches("[0-9a-f]{12}"));
  }

  /** A rule whose code was changed. */
  private record Numbered(int revision) implements FormRule {
    @Override
    public String code() {
      return "T54";
    }

    @Override
    public Outcome check(Subject subject) {
      return Outcome.PASSED;
    }
  }
}

package cn.jihe.catalogue.page;

import cn.jihe.catalogue.page.RuleListView.ResultLink;
import cn.jihe.catalogue.page.RuleView.Step;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleInfo.RuleCase;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes the page of a rule, and the part of it that stands beside a result. */
final class RuleViews {

  private static final int MOST_EXAMPLES = 6;

  private final RuleTexts rules;
  private final Language language;
  private final RuleSayings says;
  private final Optional<FoundInResult> found;

  RuleViews(RuleTexts rules, Language language, Optional<FoundInResult> found) {
    this.rules = rules;
    this.language = language;
    this.says = new RuleSayings(language, found);
    this.found = found;
  }

  /** The whole page. */
  RuleView page(RuleInfo rule) {
    return view(rule, MOST_EXAMPLES, MOST_EXAMPLES);
  }

  /** What stands beside a result: one example of the fault is enough there. */
  RuleView panel(RuleInfo rule) {
    return view(rule, 1, 0);
  }

  private RuleView view(RuleInfo rule, int bad, int good) {
    List<String> group = RuleAreas.codes(RuleAreas.of(rule.code()));
    int place = group.indexOf(rule.code());
    return new RuleView(
        rule.code(),
        says.in(rule.name()),
        RuleQuery.name(rule.severity()),
        says.shared(RuleQuery.name(rule.severity())),
        says.forms(rule),
        new RuleView.Says(
            says.in(rule.what()), says.in(rule.why()), says.in(rule.fix()), says.in(rule.basis())),
        examples(rule, example -> !example.expect().isEmpty(), bad),
        examples(rule, example -> example.expect().isEmpty() && !example.notChecked(), good),
        new RuleView.Place(
            says.catalogue(),
            says.area(RuleAreas.of(rule.code())),
            says.catalogue() + "#" + RuleAreas.of(rule.code()),
            says.address(rule.code()),
            place == 0 ? null : step(group.get(place - 1)),
            place == group.size() - 1 ? null : step(group.get(place + 1))),
        found.map(result -> back(result, rule.code())).orElse(null));
  }

  private ResultLink back(FoundInResult result, String code) {
    return result.of(code) > 0 ? says.found(result, code) : says.back(result);
  }

  private Step step(String code) {
    return new Step(says.address(code), code + " " + says.in(rules.info(code).name()));
  }

  private List<RuleView.ExampleView> examples(RuleInfo rule, Predicate<RuleCase> wanted, int most) {
    return rule.cases().stream()
        .filter(wanted)
        .limit(most)
        .map(
            example ->
                new RuleView.ExampleView(
                    says.in(example.name()),
                    ExampleTables.of(example, language, PageLanguage.texts(language))))
        .toList();
  }
}

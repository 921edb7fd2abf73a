package cn.jihe.submission.page;

import cn.jihe.reason.GivenReason;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.Verdict;
import cn.jihe.rule.Finding;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.submission.handin.Box;
import cn.jihe.submission.handin.HandInFields;
import cn.jihe.submission.page.HandInView.BoxView;
import cn.jihe.submission.page.HandInView.OptionView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the page shows of groups of warnings. */
final class BoxViews {

  private static final int NAMED_PLACES = 5;

  private final RuleTexts rules;
  private final HandInWords words;

  /** What is wrong, by fields. */
  private final Map<String, String> faults;

  BoxViews(RuleTexts rules, HandInWords words, Map<String, String> faults) {
    this.rules = rules;
    this.words = words;
    this.faults = faults;
  }

  /**
   * A group.
   *
   * @param project of its form
   */
  BoxView of(Box box, String project) {
    Finding first = box.findings().getFirst();
    return new BoxView(
        box.id(),
        box.rule(),
        rules.find(box.rule()).map(rule -> rule.name().in(words.language())).orElse(""),
        words.project(project),
        rules.say(first, words.language()).message(),
        places(box.findings()),
        box.required() && !box.isAnswered(),
        Stream.concat(box.given().map(this::given).stream(), box.typed().map(this::typed).stream())
            .findFirst()
            .orElse(""),
        categories(box),
        box.text(),
        box.same(),
        box.others(),
        faults.getOrDefault(HandInFields.CATEGORY + box.id(), ""),
        faults.getOrDefault(HandInFields.TEXT + box.id(), ""));
  }

  private String places(List<Finding> findings) {
    String named =
        findings.stream()
            .filter(finding -> !finding.isAboutWhole())
            .map(finding -> finding.cell().a1())
            .distinct()
            .limit(NAMED_PLACES)
            .collect(Collectors.joining(" "));
    return words.say("places", findings.size(), named).strip();
  }

  private String given(GivenReason reason) {
    boolean always = reason.judged().filter(said -> said.verdict() == Verdict.ALWAYS).isPresent();
    return words.say(
        always ? "givenAlways" : "given",
        reason.said().category().word(words.language()),
        reason.said().text());
  }

  private String typed(NewReason reason) {
    return words.say("typed", reason.category().word(words.language()), reason.text());
  }

  private List<OptionView> categories(Box box) {
    return Stream.of(ReasonCategory.values())
        .map(
            category ->
                new OptionView(
                    category.name(),
                    category.word(words.language()),
                    box.category().filter(category::equals).isPresent()))
        .toList();
  }
}

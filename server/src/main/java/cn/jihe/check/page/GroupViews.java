package cn.jihe.check.page;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.run.FindingGroup;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes what the page shows of the findings of one rule. */
final class GroupViews {

  private static final int SHOWN = 5;

  private final RuleTexts rules;
  private final Language language;
  private final Texts texts;

  GroupViews(RuleTexts rules, Language language, Texts texts) {
    this.rules = rules;
    this.language = language;
    this.texts = texts;
  }

  List<FileView.GroupView> of(List<Finding> findings) {
    return FindingGroup.of(findings).stream().map(this::group).toList();
  }

  private FileView.GroupView group(FindingGroup group) {
    List<Finding> findings = group.findings();
    List<FindingText> spoken = findings.stream().map(f -> rules.say(f, language)).toList();
    boolean sameAdvice = spoken.stream().map(FindingText::advice).distinct().count() == 1;
    List<FileView.ItemView> items =
        IntStream.range(0, findings.size())
            .mapToObj(i -> item(findings.get(i), spoken.get(i), sameAdvice))
            .toList();
    int shown = Math.min(SHOWN, items.size());
    String style = group.severity().name().toLowerCase(Locale.ROOT);
    return new FileView.GroupView(
        style,
        texts.say(style),
        group.rule(),
        rules.info(group.rule()).name().in(language),
        items.size() > 1 ? texts.say("places", items.size()) : "",
        items.subList(0, shown),
        items.subList(shown, items.size()),
        texts.say("more", items.size() - shown),
        sameAdvice ? spoken.getFirst().advice() : "");
  }

  private FileView.ItemView item(Finding finding, FindingText said, boolean sameAdvice) {
    String expected = said.expected();
    String found = finding.found().strip();
    return new FileView.ItemView(
        finding.cell().a1(),
        said.message(),
        found.isEmpty() && !expected.isEmpty() ? texts.say("blank") : found,
        expected,
        sameAdvice ? "" : said.advice(),
        finding.id(),
        finding.fix().map(Fix::text).orElse(""),
        finding.fix().filter(Fix::safe).isPresent());
  }
}

package cn.jihe.check.page;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.Entry;
import cn.jihe.rule.told.EntryGroup;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Quotation;
import cn.jihe.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes what the page shows of the findings of one rule. */
final class GroupViews {

  private static final int SHOWN = 5;

  private final RuleTexts rules;
  private final Language language;
  private final Texts texts;
  private final ToldTexts told;

  GroupViews(RuleTexts rules, Language language, Texts texts) {
    this.rules = rules;
    this.language = language;
    this.texts = texts;
    this.told = new ToldTexts(language);
  }

  List<FileView.GroupView> of(List<Entry> entries) {
    return EntryGroup.of(entries).stream().map(this::group).toList();
  }

  /** That an entry's words stand at an earlier form. */
  String said(ToldForm.Said said) {
    return told.said(said, name(said.entry().rule()));
  }

  private FileView.GroupView group(EntryGroup group) {
    List<Entry> entries = group.entries();
    boolean sameAdvice =
        entries.stream().map(entry -> entry.text().advice()).distinct().count() == 1;
    List<FileView.ItemView> items = entries.stream().map(each -> item(each, sameAdvice)).toList();
    int shown = Math.min(SHOWN, items.size());
    String style = group.severity().name().toLowerCase(Locale.ROOT);
    return new FileView.GroupView(
        style,
        texts.say(style),
        group.rule(),
        name(group.rule()),
        items.size() > 1 ? texts.say("places", items.size()) : "",
        items.subList(0, shown),
        items.subList(shown, items.size()),
        texts.say("more", items.size() - shown),
        sameAdvice ? entries.getFirst().text().advice() : "");
  }

  private FileView.ItemView item(Entry entry, boolean sameAdvice) {
    Optional<Finding> corrected = entry.corrected();
    Optional<Fix> fix = corrected.flatMap(Finding::fix);
    return new FileView.ItemView(
        told.place(entry),
        entry.text().message(),
        told.same(entry),
        entry.codes().stream()
            .skip(1)
            .map(code -> new FileView.CodeView(code, name(code)))
            .toList(),
        Quotation.of(entry.found()),
        entry.text().expected(),
        sameAdvice ? "" : entry.text().advice(),
        corrected.map(Finding::id).orElse(""),
        fix.map(Fix::text).orElse(""),
        fix.filter(Fix::safe).isPresent());
  }

  private String name(String code) {
    return rules.info(code).name().in(language);
  }
}

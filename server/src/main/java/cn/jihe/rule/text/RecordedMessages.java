package cn.jihe.rule.text;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was said about the findings of one workbook, in every language: it reads the same when the
 * rules have changed since.
 *
 * @param byId what each finding said, by its id
 */
public record RecordedMessages(Map<String, Entry> byId) implements FindingMessages {

  public RecordedMessages {
    byId = Map.copyOf(byId);
  }

  /** One finding's words. */
  public record Entry(Words name, Words message, Words expected, Words advice) {}

  /** What these messages say of every finding in the report. */
  public static RecordedMessages of(Report report, FindingMessages messages) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    report
        .allFindings()
        .forEach(
            finding -> {
              FindingText zh = messages.say(finding, Language.ZH);
              FindingText en = messages.say(finding, Language.EN);
              byId.put(
                  finding.id(),
                  new Entry(
                      new Words(
                          messages.name(finding, Language.ZH), messages.name(finding, Language.EN)),
                      new Words(zh.message(), en.message()),
                      new Words(zh.expected(), en.expected()),
                      new Words(zh.advice(), en.advice())));
            });
    return new RecordedMessages(byId);
  }

  @Override
  public FindingText say(Finding finding, Language language) {
    Entry entry = of(finding);
    return new FindingText(
        entry.message().in(language), entry.expected().in(language), entry.advice().in(language));
  }

  @Override
  public String name(Finding finding, Language language) {
    return of(finding).name().in(language);
  }

  private Entry of(Finding finding) {
    Entry entry = byId.get(finding.id());
    if (entry == null) {
      throw new IllegalArgumentException("Nothing is recorded of " + finding.id());
    }
    return entry;
  }
}

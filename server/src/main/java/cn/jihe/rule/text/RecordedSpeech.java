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
public record RecordedSpeech(Map<String, Saying> byId) implements Speech {

  public RecordedSpeech {
    byId = Map.copyOf(byId);
  }

  /** One finding's words. */
  public record Saying(Words name, Words message, Words expected, Words advice) {}

  /** What this speech says of every finding in the report. */
  public static RecordedSpeech of(Report report, Speech speech) {
    Map<String, Saying> byId = new LinkedHashMap<>();
    report
        .allFindings()
        .forEach(
            finding -> {
              Spoken zh = speech.speak(finding, Language.ZH);
              Spoken en = speech.speak(finding, Language.EN);
              byId.put(
                  finding.id(),
                  new Saying(
                      new Words(
                          speech.name(finding, Language.ZH), speech.name(finding, Language.EN)),
                      new Words(zh.message(), en.message()),
                      new Words(zh.expected(), en.expected()),
                      new Words(zh.advice(), en.advice())));
            });
    return new RecordedSpeech(byId);
  }

  @Override
  public Spoken speak(Finding finding, Language language) {
    Saying saying = of(finding);
    return new Spoken(
        saying.message().in(language),
        saying.expected().in(language),
        saying.advice().in(language));
  }

  @Override
  public String name(Finding finding, Language language) {
    return of(finding).name().in(language);
  }

  private Saying of(Finding finding) {
    Saying saying = byId.get(finding.id());
    if (saying == null) {
      throw new IllegalArgumentException("Nothing is recorded of " + finding.id());
    }
    return saying;
  }
}

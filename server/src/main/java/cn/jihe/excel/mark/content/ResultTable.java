package cn.jihe.excel.mark.content;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.run.FindingGroup;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the result sheet: what a report says, gravest first, grouped where a rule repeats.
 */
final class ResultTable {

  private final RuleTexts texts;
  private final FindingMessages messages;
  private final Language language;
  private final MarkTexts words;
  private final List<ResultRow> rows = new ArrayList<>();

  private ResultTable(RuleTexts texts, FindingMessages messages, Language language) {
    this.texts = texts;
    this.messages = messages;
    this.language = language;
    this.words = new MarkTexts(language);
  }

  static List<ResultRow> of(
      Report report, RuleTexts texts, FindingMessages messages, Language language) {
    ResultTable table = new ResultTable(texts, messages, language);
    table.add(table.words.say("wholeFile"), report.findings());
    for (Report.FormReport form : report.forms()) {
      String project = form.form().projectName().text().strip();
      table.add(project.isEmpty() ? table.words.say("unnamed") : project, form.findings());
    }
    return List.copyOf(table.rows);
  }

  private void add(String form, List<Finding> findings) {
    for (FindingGroup group : FindingGroup.of(findings)) {
      if (group.findings().size() == 1) {
        rows.add(row(form, group.findings().getFirst(), false));
      } else {
        rows.add(head(form, group));
        group.findings().forEach(finding -> rows.add(row(form, finding, true)));
      }
    }
  }

  private ResultRow head(String form, FindingGroup group) {
    return new ResultRow(
        group.severity(),
        words.severity(group.severity()),
        form,
        Optional.empty(),
        words.say("places", group.findings().size()),
        rule(group.rule()),
        texts.info(group.rule()).what().in(language),
        "",
        texts.info(group.rule()).fix().in(language),
        false);
  }

  private ResultRow row(String form, Finding finding, boolean detail) {
    FindingText text = messages.say(finding, language);
    return new ResultRow(
        finding.severity(),
        words.severity(finding.severity()),
        form,
        Optional.of(finding.cell()),
        finding.cell().a1(),
        rule(finding.rule()),
        text.message(),
        finding.fix().map(fix -> fix.text()).orElse(text.expected()),
        text.advice(),
        detail);
  }

  private String rule(String code) {
    return code + " " + texts.info(code).name().in(language);
  }
}

package cn.jihe.rule.told;

import cn.jihe.rule.Report;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as people are told it, in one language: the findings of a cell are one entry, and what
 * is said of several forms in the same words is said once, at the first of them.
 *
 * @param ofFile entries about the file as a whole
 * @param forms in reading order
 * @param notChecked what could not be checked on several forms, for the same reason
 */
public record ToldReport(List<Entry> ofFile, List<ToldForm> forms, List<NotChecked> notChecked) {

  /**
   * A rule that could not be checked on several forms.
   *
   * @param reason in the language of the report
   * @param forms their numbers, from 1
   */
  public record NotChecked(String rule, String reason, List<Integer> forms) {
    public NotChecked {
      forms = List.copyOf(forms);
    }
  }

  private record Reason(String rule, String text) {}

  public ToldReport {
    ofFile = List.copyOf(ofFile);
    forms = List.copyOf(forms);
    notChecked = List.copyOf(notChecked);
  }

  /** What is told of a report. */
  public static ToldReport of(Report report, FindingMessages messages, Language language) {
    Entries entries = new Entries(messages, language);
    List<List<Entry>> ofForms =
        report.forms().stream().map(form -> entries.of(form.form(), form.findings())).toList();
    Sentences sentences = new Sentences(entries, ofForms);
    Map<Reason, List<Integer>> reasons = reasons(report, language);
    List<ToldForm> forms = new ArrayList<>(ofForms.size());
    for (int i = 0; i < ofForms.size(); i++) {
      forms.add(form(report.forms().get(i), i + 1, ofForms.get(i), sentences, reasons, language));
    }
    List<NotChecked> shared =
        reasons.entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(
                each -> new NotChecked(each.getKey().rule(), each.getKey().text(), each.getValue()))
            .toList();
    return new ToldReport(entries.ofFile(report.findings()), forms, shared);
  }

  private static Map<Reason, List<Integer>> reasons(Report report, Language language) {
    Map<Reason, List<Integer>> reasons = new LinkedHashMap<>();
    for (int i = 0; i < report.forms().size(); i++) {
      int number = i + 1;
      report.forms().get(i).notCheckedGroups().stream()
          .filter(row -> row.cells().isEmpty())
          .map(row -> new Reason(row.rule(), row.reason().in(language)))
          .distinct()
          .forEach(
              reason -> reasons.computeIfAbsent(reason, each -> new ArrayList<>(1)).add(number));
    }
    return reasons;
  }

  private static ToldForm form(
      Report.FormReport report,
      int number,
      List<Entry> all,
      Sentences sentences,
      Map<Reason, List<Integer>> reasons,
      Language language) {
    List<Entry> own = new ArrayList<>();
    List<ToldForm.Said> elsewhere = new ArrayList<>();
    all.forEach(entry -> sentences.part(number, entry, own, elsewhere));
    List<Report.NotCheckedGroup> notChecked =
        report.notCheckedGroups().stream()
            .filter(
                row ->
                    !row.cells().isEmpty()
                        || reasons
                                .getOrDefault(
                                    new Reason(row.rule(), row.reason().in(language)), List.of())
                                .size()
                            == 1)
            .toList();
    return new ToldForm(report, own, elsewhere, notChecked);
  }
}

package cn.jihe.rule;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.WorkbookReading;
import cn.jihe.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the rules say about one workbook.
 *
 * @param forms in reading order
 * @param findings about the file as a whole
 * @param template the id of the template of ours that the workbook says it was made from, of
 *     several the first; empty when from none
 * @param reading what was taken of the workbook and what was left
 */
public record Report(
    List<FormReport> forms,
    List<Finding> findings,
    Optional<String> template,
    WorkbookReading reading) {

  public Report {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
  }

  /** What the rules say about one form; findings sorted by sheet, row, column, code. */
  public record FormReport(Form form, List<Finding> findings, List<NotChecked> notChecked) {
    public FormReport {
      findings = List.copyOf(findings);
      notChecked = List.copyOf(notChecked);
    }

    /** What was not checked, each rule and reason once. */
    public List<NotCheckedGroup> notCheckedGroups() {
      Map<NotChecked, List<CellRef>> groups = new LinkedHashMap<>();
      for (NotChecked one : notChecked) {
        NotChecked key = new NotChecked(one.rule(), one.reason(), Optional.empty());
        List<CellRef> cells = groups.computeIfAbsent(key, absent -> new ArrayList<>());
        one.field()
            .flatMap(form::field)
            .flatMap(field -> Optional.ofNullable(field.cell()))
            .ifPresent(cells::add);
      }
      return groups.entrySet().stream()
          .map(
              group ->
                  new NotCheckedGroup(
                      group.getKey().rule(),
                      group.getKey().reason(),
                      List.copyOf(group.getValue())))
          .toList();
    }
  }

  /**
   * A rule that could not be checked on a form, and why.
   *
   * @param field the only one that it could not judge; empty when it judged nothing
   */
  public record NotChecked(String rule, Words reason, Optional<FieldPath> field) {
    public NotChecked {
      // What was recorded before rules said so of single rows.
      field = Objects.requireNonNullElse(field, Optional.empty());
    }
  }

  /**
   * What a rule could not check on a form for one reason.
   *
   * @param cells those it could not judge; empty when it judged nothing
   */
  public record NotCheckedGroup(String rule, Words reason, List<CellRef> cells) {}

  public Stream<Finding> allFindings() {
    return Stream.concat(
        findings.stream(), forms.stream().flatMap(form -> form.findings().stream()));
  }

  public long count(Severity severity) {
    return allFindings().filter(finding -> finding.severity() == severity).count();
  }

  /** Whether nothing in it must be corrected. */
  public boolean acceptable() {
    return count(Severity.ERROR) == 0;
  }
}

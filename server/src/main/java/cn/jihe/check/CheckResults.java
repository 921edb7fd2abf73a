package cn.jihe.check;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.text.Language;
import java.util.List;
import java.util.stream.Stream;

/** Says a report in the words and names the outside relies on. */
public final class CheckResults {

  private final FindingMessages messages;
  private final Language language;
  private final TakenTexts taken;

  public CheckResults(FindingMessages messages, Language language) {
    this.messages = messages;
    this.language = language;
    this.taken = new TakenTexts(language);
  }

  public CheckResult of(CheckOutcome.Checked checked) {
    return of(checked.fileName(), checked.sha256(), checked.size(), checked.report());
  }

  /**
   * What a report says, of whatever upload.
   *
   * @param fileName as uploaded
   * @param sha256 of the uploaded bytes, lower-case hex
   * @param size of the upload in bytes
   */
  public CheckResult of(String fileName, String sha256, long size, Report report) {
    return new CheckResult(
        fileName,
        sha256,
        size,
        report.template().orElse(null),
        report.forms().stream()
            .map(form -> form(form, report.reading().form(form.form().place().index())))
            .toList(),
        report.reading().sheets().stream().map(this::sheet).toList(),
        findings(report.findings()),
        new CheckResult.Summary(
            report.count(Severity.ERROR),
            report.count(Severity.WARNING),
            report.count(Severity.NOTE),
            report.acceptable()));
  }

  private CheckResult.SheetRow sheet(SheetReading sheet) {
    return new CheckResult.SheetRow(
        sheet.sheet(),
        sheet.taken(),
        sheet.others().isEmpty() ? null : taken.names(sheet.others()),
        sheet.broken() ? taken.problem(sheet) : null);
  }

  private CheckResult.FormResult form(Report.FormReport report, FormReading reading) {
    Form form = report.form();
    return new CheckResult.FormResult(
        form.place().index(),
        form.kind(),
        form.place().title().sheet(),
        form.place().range(),
        form.year().orElse(null),
        form.projectName().text(),
        form.unit().text(),
        form.department().text(),
        form.fields().stream().flatMap(CheckResults::row).toList(),
        findings(report.findings()),
        report.notChecked().stream()
            .map(row -> new CheckResult.NotCheckedRow(row.rule(), row.reason().in(language)))
            .toList(),
        reading.unread().stream()
            .map(row -> new CheckResult.UnreadRow(row.cell().sheet(), row.cell().a1(), row.text()))
            .toList());
  }

  private static Stream<CheckResult.FieldRow> row(Field field) {
    CellRef cell = field.cell();
    return cell == null
        ? Stream.empty()
        : Stream.of(
            new CheckResult.FieldRow(field.path().value(), cell.sheet(), cell.a1(), field.text()));
  }

  private List<FindingResult> findings(List<Finding> findings) {
    return findings.stream().map(this::finding).toList();
  }

  private FindingResult finding(Finding finding) {
    FindingText said = messages.say(finding, language);
    return new FindingResult(
        finding.id(),
        finding.key(),
        finding.rule(),
        messages.name(finding, language),
        finding.severity(),
        finding.cell().sheet(),
        finding.cell().a1(),
        finding.path().map(FieldPath::value).orElse(null),
        said.message(),
        finding.found(),
        said.expected(),
        said.advice(),
        finding.fix().map(fix -> new FindingResult.FixResult(fix.text(), fix.safe())).orElse(null));
  }
}

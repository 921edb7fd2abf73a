package cn.jihe.check;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a report in the words and names the outside relies on. */
public final class CheckResults {

  private final FindingMessages messages;
  private final Language language;

  public CheckResults(FindingMessages messages, Language language) {
    this.messages = messages;
    this.language = language;
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
        report.forms().stream().map(this::form).toList(),
        findings(report.findings()),
        new CheckResult.Summary(
            report.count(Severity.ERROR),
            report.count(Severity.WARNING),
            report.count(Severity.NOTE),
            report.acceptable()));
  }

  private CheckResult.FormResult form(Report.FormReport report) {
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
        report.notChecked().stream().map(this::notChecked).toList(),
        form.indicators().stream()
            .filter(row -> row.target().isFilled() && !row.target().isUnreadable())
            .map(CheckResults::reading)
            .toList());
  }

  private CheckResult.NotCheckedRow notChecked(Report.NotChecked row) {
    return new CheckResult.NotCheckedRow(
        row.rule(), row.reason().in(language), row.field().map(FieldPath::value).orElse(null));
  }

  private static CheckResult.TargetReading reading(Indicator row) {
    Target target = row.wanted();
    Optional<Quantity> one =
        Optional.of(target.quantities()).filter(all -> all.size() == 1).map(all -> all.getFirst());
    return new CheckResult.TargetReading(
        row.target().path().value(),
        target.shape(),
        one.flatMap(Quantity::comparator).map(Comparator::sign).orElse(null),
        one.map(quantity -> quantity.number().toPlainString()).orElse(null),
        one.flatMap(Quantity::upper).map(BigDecimal::toPlainString).orElse(null),
        one.map(quantity -> quantity.isPercent() ? quantity.unit() : quantity.writtenUnit())
            .filter(unit -> !unit.isEmpty())
            .orElse(null));
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

package cn.jihe.check;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.rule.told.Entries;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        report.notChecked().stream().map(this::notChecked).toList(),
        reading.unread().stream()
            .map(row -> new CheckResult.UnreadRow(row.cell().sheet(), row.cell().a1(), row.text()))
            .toList(),
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
    Map<String, FindingResult.Together> together = new HashMap<>();
    for (List<Finding> cell : Entries.byCell(findings)) {
      if (cell.size() > 1) {
        together.put(cell.getFirst().id(), together(cell));
      }
    }
    return findings.stream().map(one -> finding(one, together.get(one.id()))).toList();
  }

  private FindingResult.Together together(List<Finding> cell) {
    FindingText said = messages.together(cell, language);
    return new FindingResult.Together(
        cell.stream().map(Finding::id).toList(), said.message(), said.expected(), said.advice());
  }

  private static FindingResult.AlsoCell also(FurtherCell further) {
    return new FindingResult.AlsoCell(
        further.cell().sheet(),
        further.cell().a1(),
        further.path().map(FieldPath::value).orElse(null));
  }

  private FindingResult finding(Finding finding, FindingResult.@Nullable Together together) {
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
        finding.also().stream().map(CheckResults::also).toList(),
        said.message(),
        finding.found(),
        said.expected(),
        said.advice(),
        finding.fix().map(fix -> new FindingResult.FixResult(fix.text(), fix.safe())).orElse(null),
        together);
  }
}

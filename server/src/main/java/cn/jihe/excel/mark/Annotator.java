package cn.jihe.excel.mark;

import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.content.MarkContent.Source;
import cn.jihe.excel.mark.content.RemarkMark;
import cn.jihe.excel.mark.content.Stamp;
import cn.jihe.excel.mark.content.TableHead;
import cn.jihe.excel.mark.content.TableMark;
import cn.jihe.excel.mark.pack.PackageCleaning;
import cn.jihe.excel.mark.pack.PackageMarks;
import cn.jihe.excel.mark.typed.TypedRow;
import cn.jihe.excel.mark.xls.XlsMarks;
import cn.jihe.excel.mark.xls.XlsTyped;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.form.WorkbookReading;
import cn.jihe.rule.Change;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * Gives an uploaded workbook back with the findings in it: a comment and a colour on each flagged
 * cell and a sheet that lists them all. Nothing else is changed, marks of an earlier check go
 * first, and all marks can be taken away again.
 */
public final class Annotator {

  private final WorkbookOpener opener;
  private final RuleTexts texts;
  private final Optional<String> rulePages;

  /** Without links to the pages of rules. */
  public Annotator(WorkbookOpener opener, RuleTexts texts) {
    this(opener, texts, Optional.empty());
  }

  /**
   * An annotator.
   *
   * @param rulePages address to which a rule's code is added to get its page
   */
  public Annotator(WorkbookOpener opener, RuleTexts texts, Optional<String> rulePages) {
    this.opener = opener;
    this.texts = texts;
    this.rulePages = rulePages;
  }

  /**
   * The workbook with the findings of this report in it.
   *
   * @param report what the check of these same bytes said
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(
      String fileName, byte[] bytes, Report report, Stamp stamp, Language language)
      throws RefusedWorkbook {
    return annotate(bytes, source(fileName, report, stamp, language), texts);
  }

  /**
   * The workbook with findings in it, in words recorded earlier.
   *
   * @param source see {@link #source}
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(byte[] bytes, Source source, FindingMessages messages)
      throws RefusedWorkbook {
    return renewed(source.fileName(), bytes, MarkContent.ofFindings(source, messages));
  }

  /**
   * The same with what reviewers and the unit have said.
   *
   * @param remarks as they are listed
   * @param typed as if it had been typed beside the findings
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(
      byte[] bytes,
      Source source,
      FindingMessages messages,
      List<RemarkMark> remarks,
      List<TypedRow> typed)
      throws RefusedWorkbook {
    return renewed(
        source.fileName(),
        bytes,
        MarkContent.ofFindings(source, messages).withRemarks(remarks).with(typed));
  }

  /**
   * What is to be told of a workbook.
   *
   * @param report what its check said
   * @param stamp when the copy is made, and by what was judged
   */
  public Source source(String fileName, Report report, Stamp stamp, Language language) {
    return new Source(fileName, report, stamp, texts, language, rulePages);
  }

  /**
   * A corrected workbook with the sheet that lists what was changed and what is left to do; its
   * cells get no marks.
   *
   * @param source see {@link #source}
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook list(byte[] bytes, Source source, List<Change> changes)
      throws RefusedWorkbook {
    return renewed(source.fileName(), bytes, MarkContent.ofChanges(source, changes));
  }

  /**
   * A workbook of plain tables with what was found in their rows in it.
   *
   * @param stamp when the copy is made
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(
      String fileName,
      byte[] bytes,
      Stamp stamp,
      Language language,
      TableHead head,
      List<TableMark> marks)
      throws RefusedWorkbook {
    Report nothing = new Report(List.of(), List.of(), Optional.empty(), WorkbookReading.UNKNOWN);
    Source source = new Source(fileName, nothing, stamp, texts, language, Optional.empty());
    return renewed(fileName, bytes, MarkContent.ofTables(source, head, marks));
  }

  /** Without earlier marks of ours, and with what is put in their place. */
  private AnnotatedWorkbook renewed(String fileName, byte[] bytes, MarkContent content)
      throws RefusedWorkbook {
    PackageMarks.Renewed renewed;
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      if (opened.pack().isEmpty()) {
        return opened.read(
            workbook -> {
              List<TypedRow> typed = XlsTyped.read(workbook);
              XlsMarks.clean(workbook);
              XlsMarks.add(workbook, content.with(typed));
              return AnnotatedWorkbook.of(workbook, opened.format());
            });
      }
      renewed = opened.readPackage(pack -> PackageMarks.renew(pack, content));
      if (renewed.done()) {
        return new AnnotatedWorkbook(renewed.bytes(), opened.format());
      }
    }
    MarkContent carried = content.with(renewed.typed());
    try (OpenedWorkbook opened = opener.open(fileName, renewed.bytes())) {
      return new AnnotatedWorkbook(
          opened.readPackage(pack -> PackageMarks.renew(pack, carried)).bytes(), opened.format());
    }
  }

  /**
   * The workbook without any mark of ours, and what people had typed into the result sheet; the
   * same bytes when there is no mark in it.
   */
  public AnnotatedWorkbook clean(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      AnnotatedWorkbook same = new AnnotatedWorkbook(bytes, opened.format());
      if (opened.pack().isPresent()) {
        return opened
            .readPackage(PackageCleaning::clean)
            .map(done -> new AnnotatedWorkbook(done.bytes(), opened.format()).without(done.typed()))
            .orElse(same);
      }
      return opened.read(
          workbook -> {
            List<TypedRow> typed = XlsTyped.read(workbook);
            return XlsMarks.clean(workbook)
                ? AnnotatedWorkbook.of(workbook, opened.format()).without(typed)
                : same;
          });
    }
  }
}

package cn.jihe.excel.mark;

import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.pack.PackageCleaning;
import cn.jihe.excel.mark.pack.PackageMarks;
import cn.jihe.excel.mark.xls.XlsMarks;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
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
  public AnnotatedWorkbook annotate(String fileName, byte[] bytes, Report report, Language language)
      throws RefusedWorkbook {
    return annotate(fileName, bytes, report, texts, language);
  }

  /**
   * The workbook with the findings of this report in it, in words recorded earlier.
   *
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook annotate(
      String fileName, byte[] bytes, Report report, FindingMessages messages, Language language)
      throws RefusedWorkbook {
    return renewed(
        fileName, bytes, MarkContent.ofFindings(report, texts, messages, language, rulePages));
  }

  /**
   * A corrected workbook with the sheet that lists what was changed and what is left to do; its
   * cells get no marks.
   *
   * @param report what the check of these same bytes said
   * @throws RefusedWorkbook when the file cannot be opened
   */
  public AnnotatedWorkbook list(
      String fileName, byte[] bytes, Report report, List<Change> changes, Language language)
      throws RefusedWorkbook {
    return renewed(
        fileName, bytes, MarkContent.ofChanges(report, changes, texts, language, rulePages));
  }

  /** Without earlier marks of ours, and with what is put in their place. */
  private AnnotatedWorkbook renewed(String fileName, byte[] bytes, MarkContent content)
      throws RefusedWorkbook {
    byte[] cleaned;
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      if (opened.pack().isEmpty()) {
        return opened.read(
            workbook -> {
              XlsMarks.clean(workbook);
              XlsMarks.add(workbook, content);
              return AnnotatedWorkbook.of(workbook, opened.format());
            });
      }
      PackageMarks.Renewed renewed = opened.readPackage(pack -> PackageMarks.renew(pack, content));
      if (renewed.done()) {
        return new AnnotatedWorkbook(renewed.bytes(), opened.format());
      }
      cleaned = renewed.bytes();
    }
    try (OpenedWorkbook opened = opener.open(fileName, cleaned)) {
      return new AnnotatedWorkbook(
          opened.readPackage(pack -> PackageMarks.renew(pack, content)).bytes(), opened.format());
    }
  }

  /** The workbook without any mark of ours; the same bytes when there is none in it. */
  public AnnotatedWorkbook clean(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      if (opened.pack().isPresent()) {
        return new AnnotatedWorkbook(
            opened.readPackage(PackageCleaning::clean).orElse(bytes), opened.format());
      }
      return opened.read(
          workbook ->
              XlsMarks.clean(workbook)
                  ? AnnotatedWorkbook.of(workbook, opened.format())
                  : new AnnotatedWorkbook(bytes, opened.format()));
    }
  }
}

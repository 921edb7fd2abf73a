package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.Reason;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.form.FileFacts;
import cn.jihe.form.TemplateMark;
import cn.jihe.form.Workbook;
import cn.jihe.label.Vocabulary;
import cn.jihe.template.TemplateLabel;
import java.util.List;
import java.util.Optional;

/** Reads the forms of an uploaded workbook. One for the whole process; safe for many threads. */
public final class FormsReader {

  private final Limits limits;
  private final WorkbookOpener opener;

  public FormsReader(WorkbookOpener opener, Limits limits) {
    this.limits = limits;
    this.opener = opener;
  }

  /**
   * Reads all forms, each field with its cell.
   *
   * @param fileName as uploaded; may name the fiscal year
   * @return at least one form, or a title with labels missing below it
   * @throws RefusedWorkbook when the file cannot be read or holds no form
   */
  public Workbook read(String fileName, byte[] bytes) throws RefusedWorkbook {
    Taken taken = taken(fileName, bytes);
    Workbook read =
        new WorkbookReader(Vocabulary.standard(), limits.forms()).read(taken.grids(), fileName);
    if (read.forms().isEmpty()) {
      throw RefusedWorkbook.because(Reason.NO_FORM);
    }
    return new Workbook(
        read.forms(),
        read.gaps(),
        TemplateMarks.of(taken.grids(), taken.templateName()),
        new FileFacts(taken.macros(), taken.externalLinks(), read.facts().hidden()));
  }

  /** All that is read of a workbook before it is closed. */
  private record Taken(
      List<Grid> grids,
      Optional<TemplateMark> templateName,
      boolean macros,
      boolean externalLinks) {}

  /** The workbook is closed before the forms are looked for. */
  private Taken taken(String fileName, byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      return new Taken(
          WorkbookGrids.take(opened),
          TemplateMarks.named(opened.definedName(TemplateLabel.NAME)),
          opened.hasMacros(),
          opened.hasExternalLinks());
    }
  }
}

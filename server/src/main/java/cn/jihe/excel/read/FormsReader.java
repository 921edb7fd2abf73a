package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.WorkbookGrids;
import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.file.Limits;
import cn.jihe.form.Workbook;
import cn.jihe.label.Vocabulary;
import java.util.List;

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
    List<Grid> grids;
    OpenedFacts facts;
    // The workbook is closed before the forms are looked for.
    try (OpenedWorkbook opened = opener.open(fileName, bytes)) {
      grids = WorkbookGrids.take(opened);
      facts = OpenedFacts.of(opened);
    }
    return rereading(fileName, facts).read(grids);
  }

  /**
   * Ready to read sheets that were taken before, and change.
   *
   * @param facts of their workbook
   */
  public Rereading rereading(String fileName, OpenedFacts facts) {
    return new Rereading(
        new WorkbookReader(Vocabulary.standard(), limits.forms()), fileName, facts);
  }
}

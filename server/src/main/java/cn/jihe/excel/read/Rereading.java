package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.open.Reason;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.FileFacts;
import cn.jihe.form.Workbook;
import cn.jihe.form.WorkbookReading;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.form.other.OtherKind;
import java.util.List;

/**
 * Reads the forms of one workbook again whenever some of its sheets have changed; what stands on
 * the others is not looked for again. For one thread.
 */
public final class Rereading {

  private final WorkbookReader reader;
  private final String fileName;
  private final OpenedFacts facts;
  private final KnownSheets known = new KnownSheets();

  Rereading(WorkbookReader reader, String fileName, OpenedFacts facts) {
    this.reader = reader;
    this.fileName = fileName;
    this.facts = facts;
  }

  /**
   * As {@link FormsReader#read}.
   *
   * @param grids all sheets; a sheet that has not changed is the same object as before
   */
  public Workbook read(List<Grid> grids) throws RefusedWorkbook {
    Workbook read = reader.read(grids, fileName, known);
    if (read.forms().isEmpty()) {
      throw refusal(read.reading());
    }
    return new Workbook(
        read.forms(),
        read.gaps(),
        TemplateMarks.of(grids, facts.templateName()),
        new FileFacts(facts.macros(), facts.externalLinks(), read.facts().hidden()),
        read.reading());
  }

  /** Names what was found instead; where a sheet cannot be read, the form may be on that one. */
  private static RefusedWorkbook refusal(WorkbookReading reading) {
    if (!reading.others().isEmpty()) {
      return RefusedWorkbook.because(Reason.OTHER_FORM, OtherKind.titles(reading.others()));
    }
    boolean broken = reading.sheets().stream().anyMatch(SheetReading::broken);
    return RefusedWorkbook.because(broken ? Reason.BROKEN : Reason.NO_FORM);
  }
}

package cn.jihe.table;

import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The work on the workbook of an import, done where such work is done. */
@Singleton
public final class ImportDesk {

  /** Of all tables of a workbook together. */
  public static final int MOST_ROWS = 5_000;

  private static final String ANY = "application/octet-stream";

  private final WorkbookOpener opener;
  private final ImportMarks marks;
  private final WorkbookTurns turns;
  private final Clock clock;

  ImportDesk(WorkbookOpener opener, RuleTexts texts, WorkbookTurns turns, Clock clock) {
    this.opener = opener;
    this.marks = new ImportMarks(new Annotator(opener, texts));
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * The filled rows of all tables.
   *
   * @param kinds those that are looked for; what may head several is the first's
   * @param noTable what is said where there is none
   * @throws UnreadTable when the file cannot be read, has no table, or too many rows
   * @throws cn.jihe.web.ProblemException of kind BUSY when too many wait
   */
  public List<ImportedRow> read(
      Sender sender, HeldFile file, List<TableKind> kinds, Words noTable) {
    return turns.run(sender, () -> ImportReader.read(opener, file, kinds, noTable));
  }

  /**
   * The same workbook with what became of its rows; those that change nothing get no mark.
   *
   * @param applied whether it was done
   */
  public HeldFile annotated(
      Sender sender, HeldFile file, List<ImportRow> rows, boolean applied, Language language) {
    ImportMarks.Stated stated = new ImportMarks.Stated(clock.instant(), language);
    return turns.run(
        sender,
        () ->
            new HeldFile(
                file.name(), ANY, marks.in(file.name(), file.bytes(), rows, applied, stated)));
  }
}

package cn.jihe.account.imports;

import cn.jihe.excel.mark.Annotator;
import cn.jihe.excel.open.WorkbookOpener;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The work on the workbook of an import, done where such work is done; and what is kept of it. */
@Singleton
final class ImportDesk {

  private static final String ANY = "application/octet-stream";

  private final WorkbookOpener opener;
  private final ImportMarks marks;
  private final WorkbookTurns turns;
  private final KeptFiles files;
  private final Clock clock;

  ImportDesk(
      WorkbookOpener opener, RuleTexts texts, WorkbookTurns turns, KeptFiles files, Clock clock) {
    this.opener = opener;
    this.marks = new ImportMarks(new Annotator(opener, texts));
    this.turns = turns;
    this.files = files;
    this.clock = clock;
  }

  KeptFiles files() {
    return files;
  }

  List<ImportedRow> read(Sender sender, HeldFile file) {
    return turns.run(sender, () -> ImportReader.read(opener, file.name(), file.bytes()));
  }

  /** The same workbook with what became of its rows. */
  HeldFile annotated(
      Sender sender, HeldFile file, ImportPlan plan, boolean applied, Language language) {
    ImportMarks.Stated stated = new ImportMarks.Stated(clock.instant(), language);
    return turns.run(
        sender,
        () ->
            new HeldFile(
                file.name(), ANY, marks.in(file.name(), file.bytes(), plan, applied, stated)));
  }
}

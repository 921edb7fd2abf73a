package cn.jihe.period.imports;

import cn.jihe.account.Caller;
import cn.jihe.account.ImportResult;
import cn.jihe.account.KeptFiles;
import cn.jihe.account.Secret;
import cn.jihe.period.ExpectedDesk;
import cn.jihe.period.ExpectedDesk.Change;
import cn.jihe.period.ExpectedDesk.Planning;
import cn.jihe.period.ExpectedLine;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportDesk;
import cn.jihe.table.ImportedRow;
import cn.jihe.table.UnreadTable;
import cn.jihe.text.Language;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 应报清单 out of a workbook: all of it, or nothing. */
@Singleton
public final class ExpectedImport {

  /** A workbook waits so long to be fetched, or to be confirmed. */
  private static final Duration KEPT = Duration.ofHours(2);

  private final ImportDesk desk;
  private final KeptFiles files;
  private final PeriodDesk periods;
  private final ExpectedDesk expected;
  private final ExpectedLists lists;

  ExpectedImport(
      ImportDesk desk,
      KeptFiles files,
      PeriodDesk periods,
      ExpectedDesk expected,
      ExpectedLists lists) {
    this.desk = desk;
    this.files = files;
    this.periods = periods;
    this.expected = expected;
    this.lists = lists;
  }

  /**
   * The workbook to fill in, with what is on the list, or else a line for each unit.
   *
   * @param language of its headings
   * @throws ProblemException of kind NOT_FOUND, NOT_ALLOWED
   */
  public HeldFile template(UUID id, Caller caller, Language language) {
    Period period = periods.mine(id, caller);
    return ExpectedTemplate.of(lists.of(period, caller), lists.organisations(period), language);
  }

  /**
   * Imports a workbook, or only says what it would do.
   *
   * @param file its media type does not count
   * @param dryRun keeps nothing
   * @throws ProblemException of kind NOT_FOUND, NOT_ALLOWED; NOT_NOW when the period is closed,
   *     BUSY when too many wait; of others when the file cannot be read, or there is nothing in it
   */
  public ImportResult run(
      UUID id, HeldFile file, Sender sender, boolean dryRun, Caller caller, Language language) {
    periods.mine(id, caller);
    try {
      List<ImportedRow> rows =
          desk.read(
              sender,
              file,
              List.of(ExpectedTable.EXPECTED),
              ExpectedTable.MESSAGES.words("noTable"));
      ExpectedPlan plan = expected.change(id, caller, new Rows(rows, dryRun));
      boolean applied = !dryRun && !plan.isWrong();
      HeldFile annotated = desk.annotated(sender, file, plan.outcomes(), applied, language);
      return new ImportResult(
          applied,
          plan.outcomes(),
          annotated,
          hold(caller, annotated),
          Optional.empty(),
          dryRun && !plan.isWrong() ? Optional.of(hold(caller, file)) : Optional.empty());
    } catch (UnreadTable unread) {
      throw unread.problem();
    }
  }

  /** What these rows make of a list; nothing when they are only tried. */
  private final class Rows implements Planning<ExpectedPlan> {

    private final List<ImportedRow> rows;
    private final boolean dryRun;

    Rows(List<ImportedRow> rows, boolean dryRun) {
      this.rows = rows;
      this.dryRun = dryRun;
    }

    @Override
    public ExpectedPlan of(Period period, List<ExpectedLine> lines) {
      return ExpectedPlan.of(period, lists.organisations(period), lines, rows);
    }

    @Override
    public Optional<Change> change(ExpectedPlan planned) {
      return dryRun ? Optional.empty() : planned.change();
    }
  }

  /**
   * Does what was only tried before.
   *
   * @param secret {@link ImportResult#confirm}
   * @throws ProblemException of kind NOT_FOUND when it is another account's, or too late
   */
  public ImportResult confirm(
      UUID id, Secret secret, Sender sender, Caller caller, Language language) {
    return run(id, fetch(id, secret, caller), sender, false, caller, language);
  }

  /**
   * A file that waits for whoever has imported.
   *
   * @throws ProblemException of kind NOT_FOUND when it is another account's, or gone
   */
  public HeldFile fetch(UUID id, Secret secret, Caller caller) {
    periods.mine(id, caller);
    return files
        .fetch(caller.account(), secret, periods.now())
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  private Secret hold(Caller caller, HeldFile file) {
    Instant now = periods.now();
    return files.keep(caller.account(), file, false, now, now.plus(KEPT));
  }
}

package cn.jihe.account.imports;

import cn.jihe.account.Caller;
import cn.jihe.account.ImportResult;
import cn.jihe.account.KeptFiles;
import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.database.Transactions;
import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportDesk;
import cn.jihe.table.ImportRow;
import cn.jihe.table.ImportedRow;
import cn.jihe.table.TableKind;
import cn.jihe.table.UnreadTable;
import cn.jihe.text.Language;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Organisations and accounts out of a workbook: all of it, or nothing. */
@Singleton
public final class ImportService {

  /** A workbook waits so long to be fetched, or to be confirmed. */
  private static final Duration KEPT = Duration.ofHours(2);

  /** Nobody can make them again. */
  private static final Duration PASSWORDS_KEPT = Duration.ofHours(24);

  /** An account's unit may be headed as the name of an organisation is. */
  private static final List<TableKind> KINDS =
      List.of(ImportTable.ACCOUNTS, ImportTable.ORGANISATIONS);

  private final ImportDesk desk;
  private final ImportKeeper keeper;
  private final KeptFiles files;
  private final ImportKnowledge knowledge;
  private final Transactions transactions;
  private final Clock clock;

  ImportService(
      ImportDesk desk,
      ImportKeeper keeper,
      KeptFiles files,
      ImportKnowledge knowledge,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.keeper = keeper;
    this.files = files;
    this.knowledge = knowledge;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The workbook to fill in, with all that an administrator has in reach.
   *
   * @param language of its headings
   */
  public HeldFile template(Caller caller, Language language) {
    require(caller);
    return transactions.read(() -> ImportTemplate.of(knowledge.of(caller), language));
  }

  /**
   * Imports a workbook, or only says what it would do.
   *
   * @param file its media type does not count
   * @param dryRun keeps nothing
   * @throws RefusedChange when the file cannot be read, or there is nothing in it to import
   * @throws ProblemException of kind NOT_ALLOWED, or BUSY when too many wait
   */
  public ImportResult run(
      Caller caller, HeldFile file, Sender sender, boolean dryRun, Language language) {
    require(caller);
    List<ImportedRow> rows =
        refusing(() -> desk.read(sender, file, KINDS, ImportTexts.words("noTable")));
    ImportPlan plan = transactions.read(() -> ImportPlan.of(rows, knowledge.of(caller)));
    Map<String, String> passwords = Map.of();
    boolean applied = !dryRun && !plan.isWrong();
    if (applied) {
      ImportKeeper.Done done =
          keeper.keep(caller, plan, () -> ImportPlan.of(rows, knowledge.of(caller)));
      plan = done.plan();
      passwords = done.passwords();
      applied = !plan.isWrong();
    }
    List<ImportRow> outcomes = plan.rows();
    boolean done = applied;
    HeldFile annotated = refusing(() -> desk.annotated(sender, file, outcomes, done, language));
    return result(caller, plan, applied, annotated, passwords, language)
        .confirmedBy(
            dryRun && !plan.isWrong() ? Optional.of(hold(caller, file)) : Optional.empty());
  }

  private static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnreadTable unread) {
      throw RefusedChange.saying(unread.kind(), unread.detail());
    }
  }

  private ImportResult result(
      Caller caller,
      ImportPlan plan,
      boolean applied,
      HeldFile annotated,
      Map<String, String> passwords,
      Language language) {
    return new ImportResult(
        applied,
        plan.rows(),
        annotated,
        hold(caller, annotated),
        passwords.isEmpty()
            ? Optional.empty()
            : Optional.of(
                holdPasswords(caller, PasswordList.of(plan.accounts(), passwords, language))),
        Optional.empty());
  }

  /**
   * Does what was only tried before.
   *
   * @param secret {@link ImportResult#confirm}
   * @throws ProblemException of kind NOT_FOUND when it is another account's, or too late
   */
  public ImportResult confirm(Caller caller, Secret secret, Sender sender, Language language) {
    return run(caller, fetch(caller, secret), sender, false, language);
  }

  /**
   * A file that waits for an administrator.
   *
   * @throws ProblemException of kind NOT_FOUND when it is another account's, or gone
   */
  public HeldFile fetch(Caller caller, Secret secret) {
    require(caller);
    return files
        .fetch(caller.account(), secret, clock.instant())
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  private Secret hold(Caller caller, HeldFile file) {
    Instant now = clock.instant();
    return files.keep(caller.account(), file, false, now, now.plus(KEPT));
  }

  private Secret holdPasswords(Caller caller, HeldFile file) {
    Instant now = clock.instant();
    return files.keep(caller.account(), file, true, now, now.plus(PASSWORDS_KEPT));
  }

  private static void require(Caller caller) {
    caller.require(Right.MANAGE_ORGANISATIONS);
    caller.require(Right.MANAGE_ACCOUNTS);
  }
}

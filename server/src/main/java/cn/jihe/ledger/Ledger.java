package cn.jihe.ledger;

import cn.jihe.account.Scope;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleContext;
import cn.jihe.rule.text.RecordedMessages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The record of what was handed in. Nothing in it is ever changed, and nothing taken away but what
 * {@link cn.jihe.ledger.removal.Removals} takes. Whoever reads in it says as far as what scope:
 * there is no other way in, and what lies outside is not there. Where a scope reaches what was
 * accepted only, a dossier is its version in force and nothing else.
 *
 * <p>Every call throws {@link cn.jihe.database.StoreUnavailable} when the store cannot be reached;
 * then nothing was recorded, or all of it was and recording the same again says so.
 */
public interface Ledger {

  /** An upload made ready to be recorded. */
  interface Prepared {}

  /**
   * One version of a dossier with what was found in it.
   *
   * @param version its number
   * @param messages what was said of its findings
   */
  record StoredForm(
      UUID dossier, int version, Report.FormReport report, RecordedMessages messages) {}

  /**
   * What came of this same request for units in the scope, of the latest first; a few are looked
   * at.
   *
   * @param isTheSame whether one is for the same units
   * @return empty when there is none, or its contents were removed
   */
  Optional<Submission> earlier(Request request, Scope scope, Predicate<Submission> isTheSame);

  /**
   * The last act by which something that came of an upload was taken back or sent back, if that is
   * where it stands; empty when all of it stands.
   */
  Optional<UUID> takenBack(Submission upload);

  /** Makes an upload ready; takes a processor's time, and asks nothing of the store. */
  Prepared prepare(NewSubmission submission);

  /**
   * Records all of one upload, or nothing. When it returns, the record survives the death of the
   * process.
   *
   * @return what is on record; of the earlier upload when this one repeats it
   */
  Receipt record(Prepared upload);

  /**
   * Of the submitted versions of one unit and year those that a rule might find too much like some
   * form: by project, by goal, or by indicators. The most like come among the first.
   *
   * @param forms of this unit and year
   */
  List<RuleContext.Neighbour> neighbours(
      RuleContext.Budget budget, List<ComparedForm> forms, Scope scope);

  /** The dossier of a form; empty when there is none in the scope. */
  Optional<Dossier> dossier(DossierKey key, Scope scope);

  /** The version of a dossier that is in force; empty when there is none. */
  Optional<ComparedForm> inForce(DossierKey dossier, Scope scope);

  /** The same with all that it says. */
  Optional<StoredForm> formInForce(DossierKey dossier, Scope scope);

  /**
   * One version of a dossier, whatever else was uploaded with it; empty when there is none in the
   * scope.
   */
  Optional<StoredForm> form(UUID dossier, int version, Scope scope);

  /**
   * The upload with which a version came that may be read, be it with others that may not: only
   * that version's form is for showing.
   *
   * @throws cn.jihe.web.ProblemException of kind REMOVED when its contents were taken away
   */
  Optional<Submission> submissionOf(UUID dossier, int version, Scope scope);

  /** The bytes of the same upload, exactly; empty, too, when they were taken away. */
  Optional<byte[]> originalOf(UUID dossier, int version, Scope scope);

  /** One upload; empty when there is none with this id in the scope. */
  Optional<Submission> submission(UUID id, Scope scope);

  /** The uploaded bytes, exactly; empty when there is no upload with this id in the scope. */
  Optional<byte[]> original(UUID submission, Scope scope);

  /** The same; empty, too, when its contents were removed. */
  Optional<StoredForm> formLeft(UUID dossier, int version, Scope scope);

  /** Uploads, the newest first. */
  Page<SubmissionEntry> submissions(SubmissionFilter filter, PageOf page, Scope scope);

  /** Dossiers by fiscal year (the latest first), unit and project. */
  Page<Dossier> dossiers(DossierFilter filter, PageOf page, Scope scope);

  /** One dossier with its versions; empty when there is none with this id in the scope. */
  Optional<DossierRecord> dossier(UUID id, Scope scope);

  /**
   * What recording an upload came to.
   *
   * @param created false when the same bytes had been recorded before, with the same said about
   *     them
   */
  record Receipt(Submission submission, boolean created) {}
}

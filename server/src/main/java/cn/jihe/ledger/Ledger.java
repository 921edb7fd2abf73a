package cn.jihe.ledger;

import cn.jihe.form.name.ProjectName;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of what was handed in. Nothing in it is ever changed, and nothing taken away but what
 * {@link Removals} takes.
 *
 * <p>Every call throws {@link cn.jihe.database.StoreUnavailable} when the store cannot be reached;
 * then nothing was recorded, or all of it was and recording the same again says so.
 */
public interface Ledger {

  /** An upload made ready to be recorded. */
  interface Prepared {}

  /** What came of this same request; empty when there was none. */
  Optional<Submission> earlier(Request request);

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
  List<RuleContext.Neighbour> neighbours(RuleContext.Budget budget, List<ComparedForm> forms);

  /** The submitted declaration of a project; empty when there is none. */
  Optional<ComparedForm> declaration(RuleContext.Budget budget, ProjectName project);

  /** One upload; empty when there is none with this id. */
  Optional<Submission> submission(UUID id);

  /** The uploaded bytes, exactly; empty when there is no upload with this id. */
  Optional<byte[]> original(UUID submission);

  /** Uploads, the newest first. */
  Page<SubmissionEntry> submissions(SubmissionFilter filter, PageOf page);

  /** Dossiers by fiscal year (the latest first), unit and project. */
  Page<Dossier> dossiers(DossierFilter filter, PageOf page);

  /** One dossier with its versions; empty when there is none with this id. */
  Optional<DossierRecord> dossier(UUID id);
}

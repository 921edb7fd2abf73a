package cn.jihe.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of what was handed in. Nothing in it is ever changed or taken away.
 *
 * <p>Every call throws {@link LedgerUnavailable} when the store cannot be reached; then nothing was
 * recorded, or all of it was and recording the same again says so.
 */
public interface Ledger {

  /**
   * Records all of one upload, or nothing. When it returns, the record survives the death of the
   * process.
   *
   * @return what is on record; of the earlier upload when this one repeats it
   */
  Receipt record(NewSubmission submission);

  /** The submitted versions of one unit's dossiers of one fiscal year. */
  List<StoredForm> submitted(String unit, int fiscalYear);

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

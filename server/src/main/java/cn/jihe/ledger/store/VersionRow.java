package cn.jihe.ledger.store;

import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.store.PreparedUpload.PreparedForm;
import cn.jihe.lifecycle.VersionState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** One version of a dossier; its id is null until it is saved. */
@MappedEntity("version")
record VersionRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID dossierId,
    int number,
    FilingState state,
    VersionState stands,
    UUID submissionId,
    int formIndex,
    String catalogue,
    int errors,
    int warnings,
    int notes,
    Instant recorded,
    @Nullable Integer late) {

  /**
   * A form as it comes to its dossier.
   *
   * @param upload that it comes with
   * @param index of the form in it
   */
  static VersionRow of(
      PreparedForm prepared, UUID dossier, int number, SubmissionEntry upload, int index) {
    return new VersionRow(
        null,
        dossier,
        number,
        prepared.form().state(),
        Arrival.stands(prepared.form().state()),
        upload.id(),
        index,
        upload.catalogue(),
        prepared.counts().errors(),
        prepared.counts().warnings(),
        prepared.counts().notes(),
        upload.received(),
        prepared.form().late().orElse(null));
  }
}

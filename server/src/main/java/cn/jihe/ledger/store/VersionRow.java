package cn.jihe.ledger.store;

import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.store.PreparedUpload.PreparedForm;
import cn.jihe.lifecycle.VersionState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a dossier; its id is null until it is saved.
 *
 * @param amount 元; null when the form does not say it in a way that can be read
 */
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
    @Nullable Integer late,
    @Nullable BigDecimal amount) {

  /**
   * A form that becomes a version.
   *
   * @param upload that it came with
   * @param form its index in it
   */
  static VersionRow of(
      PreparedForm prepared, DossierRow dossier, int number, SubmissionEntry upload, int form) {
    return new VersionRow(
        null,
        dossier.id(),
        number,
        prepared.form().state(),
        Arrival.stands(prepared.form().state()),
        upload.id(),
        form,
        upload.catalogue(),
        prepared.counts().errors(),
        prepared.counts().warnings(),
        prepared.counts().notes(),
        upload.received(),
        Arrival.late(prepared.form(), dossier, upload.received()),
        Arrival.amount(prepared.form().report().form()));
  }
}

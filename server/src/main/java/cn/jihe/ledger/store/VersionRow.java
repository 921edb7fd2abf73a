package cn.jihe.ledger.store;

import cn.jihe.ledger.FilingState;
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
    @Nullable Integer late) {}

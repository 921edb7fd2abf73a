package cn.jihe.ledger.store;

import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One form of an upload; its id is null until it is saved. */
@MappedEntity("form")
record FormRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID submissionId,
    int formIndex,
    @Nullable UUID organisationId,
    @Nullable UUID dossierId,
    @Nullable Integer version,
    FilingState state,
    @Nullable FilingReason reason,
    String content,
    String contentHash,
    String findings,
    int errors,
    int warnings,
    int notes) {}

package cn.jihe.ledger.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("submission")
record SubmissionRow(
    @Id UUID id,
    String requestKey,
    @Nullable String askedKey,
    String sha256,
    long size,
    String fileName,
    @Nullable Integer statedYear,
    @Nullable String statedUnit,
    String catalogue,
    String findings,
    int forms,
    int submitted,
    int errors,
    int warnings,
    int notes,
    Instant received,
    @Nullable UUID accountId,
    @Nullable UUID organisationId,
    boolean onBehalf,
    @Nullable String note) {}

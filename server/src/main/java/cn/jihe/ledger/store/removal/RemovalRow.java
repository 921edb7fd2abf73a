package cn.jihe.ledger.store.removal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("removal")
record RemovalRow(
    @Id UUID submissionId,
    String reason,
    UUID askedBy,
    Instant asked,
    @Nullable Instant confirmed) {}

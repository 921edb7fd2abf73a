package cn.jihe.account.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("session")
record SessionRow(
    @Id UUID id,
    String secretHash,
    UUID accountId,
    @Nullable Long hatId,
    Instant created,
    Instant lastUsed,
    String address,
    String agent,
    @Nullable Instant ended,
    boolean byPassword) {}

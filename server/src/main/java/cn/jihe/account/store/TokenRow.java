package cn.jihe.account.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("token")
record TokenRow(
    @Id UUID id,
    String secretHash,
    UUID accountId,
    String name,
    @Nullable String rights,
    Instant created,
    Instant expires,
    @Nullable Instant lastUsed,
    @Nullable Instant revoked,
    boolean byPassword) {}

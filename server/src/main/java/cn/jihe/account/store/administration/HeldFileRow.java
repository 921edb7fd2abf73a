package cn.jihe.account.store.administration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A file that waits for an account, encrypted. */
@MappedEntity("held_file")
@SuppressWarnings("ArrayRecordComponent") // stored and loaded, never compared
record HeldFileRow(
    @Id UUID id,
    String secretHash,
    UUID accountId,
    String name,
    String mediaType,
    byte[] content,
    boolean once,
    Instant expires) {}

package cn.jihe.ledger.store;

import cn.jihe.ledger.Event;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Something that happened; its id is null until it is saved. */
@MappedEntity("event")
record EventRow(
    @Nullable @Id @GeneratedValue Long id,
    Instant happened,
    String who,
    Event.What what,
    UUID submissionId,
    @Nullable UUID dossierId,
    @Nullable Integer version) {}

package cn.jihe.ledger.store;

import cn.jihe.ledger.Event;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a dossier, as its history shows it; the chain writes it. */
@MappedEntity("event")
record EventRow(
    @Id long number,
    Instant happened,
    String who,
    Event.What what,
    @Nullable UUID submissionId,
    @Nullable UUID dossierId,
    @Nullable Integer version) {}

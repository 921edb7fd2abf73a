package cn.jihe.ledger.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is to become the next event of the chain.
 *
 * @param happened no finer than microseconds: neither database keeps more
 * @param what a word in capitals, at most 30 signs
 * @param submission it is about; null when it is about none
 * @param dossier it is about; null when it is about none
 * @param version of the dossier; null when it is about none
 * @param details an object as canonical JSON; {@code {}} without any
 */
public record NewEvent(
    Instant happened,
    Performer by,
    String what,
    @Nullable UUID submission,
    @Nullable UUID dossier,
    @Nullable Integer version,
    String details) {}

package cn.jihe.ledger.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A submission without its long texts, for lists. */
@Introspected
record EntryRow(
    UUID id,
    String sha256,
    long size,
    String fileName,
    String catalogue,
    boolean onBehalf,
    int forms,
    int submitted,
    int errors,
    int warnings,
    int notes,
    Instant received) {}

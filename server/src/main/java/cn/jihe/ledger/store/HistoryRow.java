package cn.jihe.ledger.store;

import cn.jihe.ledger.FilingState;
import cn.jihe.lifecycle.VersionState;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version with what its upload says of it. */
@Introspected
record HistoryRow(
    int number,
    FilingState state,
    VersionState stands,
    String contentHash,
    UUID submissionId,
    int formIndex,
    String catalogue,
    int errors,
    int warnings,
    int notes,
    Instant recorded,
    @Nullable Integer late,
    @Nullable UUID accountId,
    @Nullable String byName) {}

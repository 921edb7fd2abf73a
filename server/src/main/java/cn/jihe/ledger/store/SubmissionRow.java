package cn.jihe.ledger.store;

import cn.jihe.ledger.store.content.Packed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/**
 * An upload.
 *
 * @param findings of the file as a whole; null when they were removed
 */
@MappedEntity("submission")
record SubmissionRow(
    @Id UUID id,
    String requestKey,
    String sha256,
    long size,
    String fileName,
    @Nullable Integer statedYear,
    @Nullable String statedUnit,
    String catalogue,
    @Nullable
        @MappedProperty("packed_findings")
        @TypeDef(type = DataType.BYTE_ARRAY, converter = Packed.class)
        String findings,
    int forms,
    int submitted,
    int errors,
    int warnings,
    int notes,
    Instant received,
    boolean onBehalf,
    @Nullable String note) {}

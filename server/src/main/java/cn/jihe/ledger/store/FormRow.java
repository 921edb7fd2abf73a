package cn.jihe.ledger.store;

import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.store.content.Packed;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;

/**
 * One form of an upload; its id is null until it is saved.
 *
 * @param content null when it was removed
 * @param findings null when they were removed
 */
@MappedEntity("form")
record FormRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID submissionId,
    int formIndex,
    @Nullable UUID organisationId,
    @Nullable UUID dossierId,
    @Nullable Integer version,
    FilingState state,
    @Nullable FilingReason reason,
    @Nullable
        @MappedProperty("packed_content")
        @TypeDef(type = DataType.BYTE_ARRAY, converter = Packed.class)
        String content,
    String contentHash,
    @Nullable
        @MappedProperty("packed_findings")
        @TypeDef(type = DataType.BYTE_ARRAY, converter = Packed.class)
        String findings,
    int errors,
    int warnings,
    int notes) {}

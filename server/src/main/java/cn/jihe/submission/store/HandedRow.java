package cn.jihe.submission.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A file of a result that an account has handed in; result, account and number are the key. */
@MappedEntity("handed_file")
record HandedRow(
    @Id String resultId,
    UUID accountId,
    int fileNumber,
    UUID submissionId,
    String said,
    Instant expires) {}

package cn.jihe.submission.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * What an account has typed about a result; these two together are the key.
 *
 * @param fields a JSON object of texts
 */
@MappedEntity("hand_in_draft")
record DraftRow(
    @Id String resultId, UUID accountId, String fields, Instant saved, Instant expires) {}

package cn.jihe.account.store.misses;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("sign_in_miss")
record MissRow(@Id String countedBy, int misses, Instant lastMiss, @Nullable Instant waitsUntil) {}

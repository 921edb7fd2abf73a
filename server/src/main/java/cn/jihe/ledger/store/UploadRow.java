package cn.jihe.ledger.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("upload")
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
record UploadRow(@Id String sha256, long size, byte[] bytes) {}

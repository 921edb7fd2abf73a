package cn.jihe.account.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A further name of an organisation; its id is null until it is saved. */
@MappedEntity("organisation_alias")
record AliasRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID organisationId,
    int position,
    String name,
    String namePlain) {}

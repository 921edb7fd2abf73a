package cn.jihe.ledger.store.figures;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** How often a rule found something in a version; its id is null until it is saved. */
@MappedEntity("version_rule")
record VersionRuleRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID dossierId,
    int version,
    String rule,
    String severity,
    int found) {}

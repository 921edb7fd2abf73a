package cn.jihe.ledger.store.compared;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What is compared of one indicator of a submitted version; its id is null until it is saved. */
@MappedEntity("compared_indicator")
record ComparedIndicatorRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID dossierId,
    int version,
    int position,
    String level2,
    String name,
    String target,
    String meaningKey) {

  ComparedIndicatorRow foundBy(String key) {
    return new ComparedIndicatorRow(id, dossierId, version, position, level2, name, target, key);
  }
}

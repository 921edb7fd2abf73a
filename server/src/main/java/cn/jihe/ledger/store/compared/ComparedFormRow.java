package cn.jihe.ledger.store.compared;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.store.content.ComparedKeys;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What is compared of a submitted version; its id is null until it is saved. */
@MappedEntity("compared_form")
record ComparedFormRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID dossierId,
    int version,
    FormKind kind,
    String project,
    String goal,
    String projectKey,
    @Nullable String goalKey) {

  ComparedFormRow foundBy(ComparedKeys keys) {
    return new ComparedFormRow(
        id, dossierId, version, kind, project, goal, keys.project(), keys.goal().orElse(null));
  }
}

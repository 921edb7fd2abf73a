package cn.jihe.ledger.store;

import cn.jihe.account.Actor;
import cn.jihe.account.Role;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.store.content.Facts;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.StoredText;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a version; its id is null until it is saved. */
@MappedEntity("step")
record StepRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID dossierId,
    int version,
    UUID act,
    @Nullable Action action,
    VersionState stood,
    VersionState stands,
    @Nullable UUID accountId,
    String login,
    @Nullable Role role,
    @Nullable UUID organisationId,
    @Nullable String note,
    @Nullable LocalDate due,
    @Nullable UUID undoes,
    Instant happened) {

  static StepRow of(UUID dossier, Step step) {
    return new StepRow(
        null,
        dossier,
        step.version(),
        step.act(),
        step.action().orElse(null),
        step.stood(),
        step.stands(),
        step.account().orElse(null),
        step.login(),
        step.role().orElse(null),
        step.organisation().orElse(null),
        step.note().map(StoredText::name).orElse(null),
        step.due().orElse(null),
        step.undoes().orElse(null),
        step.happened());
  }

  /** A newer version has come as far as one in this state. */
  static StepRow superseded(
      UUID dossier, int version, VersionState stood, UUID act, Instant happened) {
    return new StepRow(
        null,
        dossier,
        version,
        act,
        null,
        stood,
        VersionState.SUPERSEDED,
        null,
        Actor.SERVER.login(),
        null,
        null,
        null,
        null,
        null,
        happened);
  }

  /** What of it never changes. */
  Facts.OfStep facts() {
    return new Facts.OfStep(
        version,
        action == null ? null : action.name(),
        stood.name(),
        stands.name(),
        accountId,
        login,
        role == null ? null : role.name(),
        organisationId,
        note,
        due,
        undoes,
        happened);
  }

  Step step() {
    return new Step(
        version,
        act,
        Optional.ofNullable(action),
        stood,
        stands,
        Optional.ofNullable(accountId),
        login,
        Optional.ofNullable(role),
        Optional.ofNullable(organisationId),
        Optional.ofNullable(note),
        Optional.ofNullable(due),
        Optional.ofNullable(undoes),
        happened);
  }
}

package cn.jihe.ledger.store;

import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.store.content.Facts;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.StoredText;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("dossier")
record DossierRow(
    @Id UUID id,
    String dossierKey,
    FormKind kind,
    int fiscalYear,
    String unit,
    String project,
    String unitPlain,
    String projectPlain,
    @Nullable UUID organisationId,
    @Nullable Integer currentVersion,
    @Nullable String currentHash,
    int versions,
    VersionState state,
    @Nullable Integer inForce,
    @Nullable Instant since,
    @Nullable UUID openedBy,
    @Nullable Instant opened,
    @Nullable UUID assignee,
    @Nullable LocalDate due,
    boolean reopened) {

  DossierKey key() {
    return new DossierKey(
        kind,
        fiscalYear,
        new Owner(Optional.ofNullable(organisationId), new UnitName(unit)),
        new ProjectName(project));
  }

  /** After one more version; one that counts becomes the current. */
  DossierRow with(int number, boolean counts, String contentHash) {
    return new DossierRow(
        id,
        dossierKey,
        kind,
        fiscalYear,
        unit,
        project,
        unitPlain,
        projectPlain,
        organisationId,
        counts ? Integer.valueOf(number) : currentVersion,
        counts ? contentHash : currentHash,
        number,
        state,
        inForce,
        since,
        openedBy,
        opened,
        assignee,
        due,
        reopened);
  }

  Standing standing() {
    return new Standing(
        state,
        Optional.ofNullable(inForce),
        Optional.ofNullable(since),
        openedBy == null || opened == null
            ? Optional.empty()
            : Optional.of(new Standing.Opened(openedBy, opened)),
        Optional.ofNullable(assignee),
        Optional.ofNullable(due),
        reopened);
  }

  /** The same under another key of the same kind and organisation. */
  DossierRow named(String hash, DossierKey key) {
    String unitName = StoredText.name(key.owner().unit().written());
    String projectName = StoredText.name(key.project().written());
    return new DossierRow(
        id,
        hash,
        kind,
        key.fiscalYear(),
        unitName,
        projectName,
        new UnitName(unitName).key(),
        new ProjectName(projectName).key(),
        organisationId,
        currentVersion,
        currentHash,
        versions,
        state,
        inForce,
        since,
        openedBy,
        opened,
        assignee,
        due,
        reopened);
  }

  /** What of it changes with its key only. */
  Facts.OfDossier facts() {
    return new Facts.OfDossier(kind.name(), fiscalYear, unit, project);
  }
}

package cn.jihe.ledger.store;

import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.store.content.Facts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
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
    int versions) {

  DossierKey key() {
    return new DossierKey(
        kind,
        fiscalYear,
        new Owner(Optional.ofNullable(organisationId), new UnitName(unit)),
        new ProjectName(project));
  }

  /** After one more version; a submitted one becomes the current. */
  DossierRow with(int number, boolean submitted, String contentHash) {
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
        submitted ? Integer.valueOf(number) : currentVersion,
        submitted ? contentHash : currentHash,
        number);
  }

  /** What of it never changes. */
  Facts.OfDossier facts() {
    return new Facts.OfDossier(kind.name(), fiscalYear, unit, project);
  }
}

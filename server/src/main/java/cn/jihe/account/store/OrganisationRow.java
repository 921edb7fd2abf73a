package cn.jihe.account.store;

import cn.jihe.account.Organisation;
import cn.jihe.form.name.UnitName;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("organisation")
record OrganisationRow(
    @Id UUID id,
    String name,
    String namePlain,
    @Nullable String shortName,
    @Nullable String code,
    @Nullable String regionCode,
    @Nullable UUID parentId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable UUID successorId,
    @Nullable String contact,
    int revision) {

  static OrganisationRow of(Organisation organisation) {
    return new OrganisationRow(
        organisation.id(),
        organisation.name(),
        new UnitName(organisation.name()).key(),
        organisation.shortName().orElse(null),
        organisation.code().orElse(null),
        organisation.regionCode().orElse(null),
        organisation.parent().orElse(null),
        organisation.validFrom().orElse(null),
        organisation.validTo().orElse(null),
        organisation.successor().orElse(null),
        organisation.contact().orElse(null),
        organisation.revision());
  }

  OrganisationRow withSuccessor(@Nullable UUID other) {
    return new OrganisationRow(
        id,
        name,
        namePlain,
        shortName,
        code,
        regionCode,
        parentId,
        validFrom,
        validTo,
        other,
        contact,
        revision);
  }

  Organisation organisation(List<String> otherNames) {
    return new Organisation(
        id,
        name,
        Optional.ofNullable(shortName),
        otherNames,
        Optional.ofNullable(code),
        Optional.ofNullable(regionCode),
        Optional.ofNullable(parentId),
        Optional.ofNullable(validFrom),
        Optional.ofNullable(validTo),
        Optional.ofNullable(successorId),
        Optional.ofNullable(contact),
        revision);
  }
}

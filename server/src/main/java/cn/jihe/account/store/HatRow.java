package cn.jihe.account.store;

import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;

/** A hat of an account; its id is null until it is saved. */
@MappedEntity("hat")
record HatRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID accountId,
    Role role,
    @Nullable UUID organisationId) {

  Hat hat() {
    return new Hat(role, Optional.ofNullable(organisationId));
  }
}

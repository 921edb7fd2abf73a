package cn.jihe.period.store;

import cn.jihe.period.Exemption;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("exemption")
record ExemptionRow(
    @Id UUID id,
    UUID periodId,
    UUID organisationId,
    @Nullable UUID lineId,
    String reason,
    Exemption.State state,
    UUID accountId,
    Instant declared,
    @Nullable UUID answeredBy,
    @Nullable Instant answered,
    @Nullable String note) {

  static ExemptionRow of(UUID period, Exemption exemption) {
    return new ExemptionRow(
        exemption.id(),
        period,
        exemption.organisation(),
        exemption.line().orElse(null),
        exemption.reason(),
        exemption.state(),
        exemption.account(),
        exemption.declared(),
        exemption.answeredBy().orElse(null),
        exemption.answered().orElse(null),
        exemption.note().orElse(null));
  }

  Exemption exemption() {
    return new Exemption(
        id,
        organisationId,
        Optional.ofNullable(lineId),
        reason,
        state,
        accountId,
        declared,
        Optional.ofNullable(answeredBy),
        Optional.ofNullable(answered),
        Optional.ofNullable(note));
  }
}

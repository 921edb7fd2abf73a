package cn.jihe.period.store;

import cn.jihe.period.PeriodStore.Extension;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another deadline; its id is null until it is saved. */
@MappedEntity("period_extension")
record ExtensionRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID periodId,
    UUID organisationId,
    Instant due,
    String reason,
    UUID accountId,
    Instant granted) {

  static ExtensionRow of(UUID period, Extension extension) {
    return new ExtensionRow(
        null,
        period,
        extension.organisation(),
        extension.due(),
        extension.reason(),
        extension.account(),
        extension.granted());
  }

  Extension extension() {
    return new Extension(organisationId, due, reason, accountId, granted);
  }
}

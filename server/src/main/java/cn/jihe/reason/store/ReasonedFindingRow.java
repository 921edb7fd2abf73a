package cn.jihe.reason.store;

import cn.jihe.reason.GivenReason.About;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** What a reason is about; its id is null until it is saved. */
@MappedEntity("reasoned_finding")
record ReasonedFindingRow(
    @Nullable @Id @GeneratedValue Long id,
    UUID reasonId,
    String findingKey,
    String ruleVersion,
    String valueHash) {

  static ReasonedFindingRow of(UUID reason, About about) {
    return new ReasonedFindingRow(null, reason, about.key(), about.ruleVersion(), about.value());
  }

  About about() {
    return new About(findingKey, ruleVersion, valueHash);
  }
}

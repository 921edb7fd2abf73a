package cn.jihe.account.store.administration;

import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.account.directory.RoleRequest;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@MappedEntity("role_request")
record RoleRequestRow(
    @Id UUID id,
    UUID accountId,
    String hats,
    Instant asked,
    @Nullable String verdict,
    @Nullable UUID decidedBy,
    @Nullable Instant decided) {

  private static final String ALL = "*";

  static RoleRequestRow of(RoleRequest request) {
    Optional<RoleRequest.Decided> decided = request.decided();
    return new RoleRequestRow(
        request.id(),
        request.account(),
        request.hats().stream().map(RoleRequestRow::line).collect(Collectors.joining("\n")),
        request.asked(),
        decided.map(each -> each.verdict().name()).orElse(null),
        decided.map(RoleRequest.Decided::by).orElse(null),
        decided.map(RoleRequest.Decided::at).orElse(null));
  }

  RoleRequest request() {
    return new RoleRequest(
        id,
        accountId,
        hats.lines().map(RoleRequestRow::hat).toList(),
        asked,
        verdict == null || decidedBy == null || decided == null
            ? Optional.empty()
            : Optional.of(
                new RoleRequest.Decided(RoleRequest.Verdict.valueOf(verdict), decidedBy, decided)));
  }

  private static String line(Hat hat) {
    return hat.role() + " " + hat.organisation().map(UUID::toString).orElse(ALL);
  }

  private static Hat hat(String line) {
    int blank = line.indexOf(' ');
    String organisation = line.substring(blank + 1);
    return new Hat(
        Role.valueOf(line.substring(0, blank)),
        organisation.equals(ALL) ? Optional.empty() : Optional.of(UUID.fromString(organisation)));
  }
}

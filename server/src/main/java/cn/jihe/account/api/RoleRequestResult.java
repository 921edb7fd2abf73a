package cn.jihe.account.api;

import cn.jihe.account.directory.RoleRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Roles that an administrator wants for its own account. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "RoleRequest",
    description = "Roles that an administrator wants for itself; another one confirms them.")
record RoleRequestResult(
    UUID id,
    @Schema(description = "The account's id.") UUID account,
    @Schema(description = "All that it would have afterwards.") List<HatEntry> hats,
    Instant asked) {

  static RoleRequestResult of(RoleRequest request) {
    return new RoleRequestResult(
        request.id(), request.account(), HatEntry.of(request.hats()), request.asked());
  }
}

package cn.jihe.account.api;

import cn.jihe.account.oidc.PendingSubject;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in by the other system and has no account. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    name = "PendingPerson",
    description = "Somebody who has signed in elsewhere and has no account here.")
record PendingPerson(
    UUID id,
    @Schema(description = "By what the other system knows it.") String subject,
    @Schema(description = "As it is called there.", nullable = true) @Nullable String login,
    @Schema(nullable = true) @Nullable String name,
    @Schema(nullable = true) @Nullable String email,
    Instant firstSeen,
    Instant lastSeen) {

  static PendingPerson of(PendingSubject one) {
    return new PendingPerson(
        one.id(),
        one.subject(),
        one.login().orElse(null),
        one.name().orElse(null),
        one.email().orElse(null),
        one.firstSeen(),
        one.lastSeen());
  }
}

package cn.jihe.account.api;

import cn.jihe.account.signin.TokenOutcome;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A token that was just made. */
@Introspected
@Schema(name = "TokenMade", description = "A new token; it is shown this once.")
record TokenMade(
    UUID id,
    @Schema(description = "Used as Authorization: Bearer …", example = "jihe_…") String token,
    String name,
    Instant expires) {

  static TokenMade of(TokenOutcome.Made made) {
    return new TokenMade(made.id(), made.secret().text(), made.name(), made.expires());
  }
}

package cn.jihe.account.api;

import cn.jihe.account.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who signed in. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Me", description = "Who signed in, and for whom.")
record MeResult(
    @Schema(example = "clerk.131001") String login,
    String name,
    @Schema(description = "zh or en; null: that of the request.", nullable = true)
        @Nullable String language,
    List<OfHat> hats) {

  /**
   * A role for an organisation and all below it.
   *
   * @param organisation null: all of them
   */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Hat", description = "A role for an organisation and all below it.")
  record OfHat(
      Role role,
      @Schema(description = "The organisation's id; null: all of them.", nullable = true)
          @Nullable UUID organisation,
      @Schema(nullable = true) @Nullable String organisationName,
      @Schema(description = "Whether it is on just now.") boolean on) {}
}

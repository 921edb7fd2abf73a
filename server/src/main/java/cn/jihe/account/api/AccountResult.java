package cn.jihe.account.api;

import cn.jihe.account.Account;
import cn.jihe.account.directory.AccountService.ChangedAccount;
import cn.jihe.account.directory.RoleRequest;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account, as administrators see it. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Account", description = "An account with its roles; never its password.")
record AccountResult(
    UUID id,
    @Schema(example = "clerk.131001") String login,
    @Schema(description = "As others see it.", example = "王某") String name,
    @Schema(description = "zh or en; null: that of the browser.", nullable = true)
        @Nullable String language,
    @Schema(nullable = true) @Nullable String email,
    @Schema(description = "By what an outside sign-in knows it.", nullable = true)
        @Nullable String subject,
    List<HatEntry> hats,
    @Schema(description = "Whether the password has to be changed first.") boolean mustChange,
    @Schema(description = "Whether it may not sign in any more.") boolean disabled,
    @Schema(nullable = true) @Nullable Instant disabledSince,
    @Schema(nullable = true) @Nullable Instant lastSignIn,
    @Schema(description = "Counts its changes; give it back with a change.", example = "3")
        int revision,
    @Schema(description = "Roles just asked for that another one has to confirm; null: none.")
        @Nullable RoleRequestResult asked) {

  static AccountResult of(Account account) {
    return of(account, Optional.empty());
  }

  static AccountResult of(ChangedAccount changed) {
    return of(changed.account(), changed.asked());
  }

  private static AccountResult of(Account one, Optional<RoleRequest> asked) {
    return new AccountResult(
        one.id(),
        one.login(),
        one.name(),
        one.language().map(Language::code).orElse(null),
        one.email().orElse(null),
        one.subject().orElse(null),
        HatEntry.of(one.hats()),
        one.mustChange(),
        !one.isEnabled(),
        one.disabled().orElse(null),
        one.lastSignIn().orElse(null),
        one.revision(),
        asked.map(RoleRequestResult::of).orElse(null));
  }
}

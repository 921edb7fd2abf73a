package cn.jihe.account.api;

import cn.jihe.account.Account;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.text.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account is to be, for the description only: it is read as a tree. */
@Schema(
    name = "AccountEntry",
    description =
        "What is not named stays as it is; null and blank mean none. With `revision`, a change is"
            + " refused when somebody else has changed the account since.")
record AccountEntry(
    @Schema(nullable = true) @Nullable String login,
    @Schema(nullable = true) @Nullable String name,
    @Schema(description = "zh or en", nullable = true) @Nullable String language,
    @Schema(nullable = true) @Nullable String email,
    @Schema(nullable = true) @Nullable String subject,
    @Schema(description = "All that it is to have.", nullable = true) @Nullable List<HatEntry> hats,
    @Schema(nullable = true) @Nullable Boolean disabled,
    @Schema(nullable = true) @Nullable Integer revision) {

  /** A new one, of which nothing is known yet. */
  static Account blank() {
    return named("", "", Optional.empty());
  }

  /** A new one for somebody as the other system says. */
  static Account of(PendingSubject pending) {
    return named(pending.login().orElse(""), pending.name().orElse(""), pending.email());
  }

  private static Account named(String login, String name, Optional<String> email) {
    return new Account(
        UUID.randomUUID(),
        login,
        name,
        Optional.empty(),
        email,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }

  /** The account with these values in the place of its own. */
  static Account over(Account before, EnteredValues values) {
    boolean disabled = values.flag("disabled", !before.isEnabled());
    return new Account(
        before.id(),
        values.text("login", Optional.of(before.login())).orElse(""),
        values.text("name", Optional.of(before.name())).orElse(""),
        values.text("language", before.language().map(Enum::name)).map(AccountEntry::language),
        values.text("email", before.email()),
        before.mustChange(),
        values.text("subject", before.subject()),
        disabled ? before.disabled().or(() -> Optional.of(Instant.EPOCH)) : Optional.empty(),
        before.lastSignIn(),
        HatEntry.over(before.hats(), values),
        values.number("revision", before.revision()));
  }

  private static Language language(String text) {
    try {
      return Language.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw EnteredValues.bad();
    }
  }
}

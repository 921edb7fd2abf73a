package cn.jihe.account.store;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.text.Language;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An account but for its password, which goes a way of its own. */
@MappedEntity("account")
record AccountRow(
    @Id UUID id,
    String login,
    String name,
    @Nullable String language,
    @Nullable String email,
    boolean mustChange,
    @Nullable String subject,
    @Nullable Instant disabled,
    Instant created,
    @Nullable Instant lastSignIn,
    int revision) {

  static AccountRow of(Account account, Instant created) {
    return new AccountRow(
        account.id(),
        account.login(),
        account.name(),
        account.language().map(Language::code).orElse(null),
        account.email().orElse(null),
        account.mustChange(),
        account.subject().orElse(null),
        account.disabled().orElse(null),
        created,
        account.lastSignIn().orElse(null),
        account.revision());
  }

  Account account(List<Hat> hats) {
    return new Account(
        id,
        login,
        name,
        Optional.ofNullable(language).map(AccountRow::language),
        Optional.ofNullable(email),
        mustChange,
        Optional.ofNullable(subject),
        Optional.ofNullable(disabled),
        Optional.ofNullable(lastSignIn),
        hats,
        revision);
  }

  static Language language(String stored) {
    return Language.valueOf(stored.toUpperCase(Locale.ROOT));
  }
}

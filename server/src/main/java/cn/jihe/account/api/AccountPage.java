package cn.jihe.account.api;

import cn.jihe.account.Account;
import cn.jihe.web.Listing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of accounts. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AccountPage", description = "Accounts, by their logins.")
record AccountPage(
    List<AccountResult> items,
    @Schema(description = "From 0.", example = "0") int page,
    @Schema(example = "50") int size,
    @Schema(description = "How many there are in all.", example = "812") long total) {

  static AccountPage of(Listing<Account> part) {
    return new AccountPage(
        part.items().stream().map(AccountResult::of).toList(),
        part.page(),
        part.size(),
        part.total());
  }
}

package cn.jihe.account.page.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.Role;
import cn.jihe.account.directory.AccountService;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.directory.OrganisationService;
import cn.jihe.account.directory.RoleRequest;
import cn.jihe.account.directory.RoleService;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.PendingSubjects;
import cn.jihe.account.page.HatNames;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.Times;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the pages of accounts show. */
@Singleton
final class AccountViews {

  private static final int SIZE = 50;

  private final AccountService accounts;
  private final OrganisationService organisations;
  private final RoleService roles;
  private final HatNames hats;
  private final PendingSubjects pending;

  AccountViews(
      AccountService accounts,
      OrganisationService organisations,
      RoleService roles,
      HatNames hats,
      PendingSubjects pending) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.roles = roles;
    this.hats = hats;
    this.pending = pending;
  }

  AccountView list(
      HttpRequest<?> request, Caller caller, String query, int page, @Nullable Notice notice) {
    Texts texts = DirectoryTexts.of(request);
    Language language = PageLanguage.of(request);
    Optional<String> text = query.isEmpty() ? Optional.empty() : Optional.of(query);
    Listing<Account> part = accounts.list(caller, text, page, SIZE);
    HatNames.Said said =
        hats.of(part.items().stream().flatMap(each -> each.hats().stream()).toList(), language);
    boolean last = (long) (page + 1) * SIZE >= part.total();
    return new AccountView(
        texts.say("accountsCounted", part.total()),
        query,
        part.items().stream().map(each -> row(each, texts, said)).toList(),
        page > 0 ? address(query, page - 1) : "",
        last ? "" : address(query, page + 1),
        asked(caller, language),
        pending(caller, language),
        notice);
  }

  private List<AccountView.Pending> pending(Caller caller, Language language) {
    List<PendingSubject> all = pending.areFor(caller) ? pending.list(caller) : List.of();
    if (all.isEmpty()) {
      return List.of();
    }
    Set<String> free =
        accounts.visible(caller).stream()
            .filter(each -> each.isEnabled() && each.subject().isEmpty())
            .map(Account::login)
            .collect(Collectors.toSet());
    return all.stream()
        .map(
            each ->
                new AccountView.Pending(
                    each.id().toString(),
                    each.name().orElse(""),
                    each.login().orElse(""),
                    each.email().orElse(""),
                    Times.moment(each.lastSeen(), language),
                    each.login().filter(free::contains).orElse("")))
        .toList();
  }

  private static String address(String query, int page) {
    return UriBuilder.of("/admin/accounts")
        .queryParam("q", query)
        .queryParam("page", page)
        .build()
        .toString();
  }

  private static AccountView.Row row(Account one, Texts texts, HatNames.Said said) {
    String state = one.isEnabled() ? (one.lastSignIn().isEmpty() ? "new" : "active") : "disabled";
    return new AccountView.Row(
        one.id().toString(),
        one.login(),
        one.name(),
        said.hats(one.hats()),
        one.lastSignIn().map(at -> Times.moment(at, said.language())).orElse("—"),
        texts.say("state." + state),
        state);
  }

  private List<AccountView.Asked> asked(Caller caller, Language language) {
    List<RoleRequest> waiting = roles.waiting(caller);
    if (waiting.isEmpty()) {
      return List.of();
    }
    Map<UUID, Account> known =
        accounts.visible(caller).stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
    HatNames.Said said =
        hats.of(waiting.stream().flatMap(each -> each.hats().stream()).toList(), language);
    return waiting.stream()
        .map(
            each ->
                new AccountView.Asked(
                    each.id().toString(),
                    Optional.ofNullable(known.get(each.account())).map(Account::name).orElse(""),
                    said.hats(each.hats()),
                    Times.moment(each.asked(), language),
                    each.account().equals(caller.account())))
        .toList();
  }

  /**
   * An account's form.
   *
   * @param pending the id of whom it is for; null when it is for nobody who signed in elsewhere
   * @param wrong the field that is not as it should be; blank for none
   */
  AccountView.One one(
      HttpRequest<?> request,
      Caller caller,
      AccountForm form,
      @Nullable UUID pending,
      String wrong,
      @Nullable Notice notice) {
    Language language = PageLanguage.of(request);
    return new AccountView.One(
        form,
        pending == null
            ? AccountPages.HERE + "/" + (form.id().isEmpty() ? "new" : form.id())
            : PendingPages.HERE + "/" + pending + "/account",
        pending != null,
        wrong,
        Arrays.stream(Role.values())
            .map(
                role -> new OrganisationView.Choice(role.name(), HatNames.role(role, language), ""))
            .toList(),
        organisations.visible(caller).stream().map(OrganisationViews::choice).toList(),
        caller.hats().stream().anyMatch(hat -> hat.organisation().isEmpty()),
        notice);
  }
}

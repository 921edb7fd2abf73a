package cn.jihe.account.page.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.account.directory.AccountService;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.SignedForms;
import cn.jihe.account.signin.OwnSessions;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ServerAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Accounts: looked for, added, changed, given new passwords. */
@Controller("/admin/accounts")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class AccountPages {

  static final String HERE = "/admin/accounts";

  private static final Pattern PAGE = Pattern.compile("\\d{1,6}");

  private final AccountService accounts;
  private final OwnSessions sessions;
  private final AccountViews views;
  private final SignedForms forms;
  private final ServerAddress server;

  AccountPages(
      AccountService accounts,
      OwnSessions sessions,
      AccountViews views,
      SignedForms forms,
      ServerAddress server) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.views = views;
    this.forms = forms;
    this.server = server;
  }

  /** A part of the list. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request, Caller caller) {
    mustManage(caller);
    return list(request, caller, views, Notice.said(request, DirectoryTexts.of(request)));
  }

  static ModelAndView<Map<String, Object>> list(
      HttpRequest<?> request, Caller caller, AccountViews views, @Nullable Notice notice) {
    int page =
        Optional.ofNullable(request.getParameters().get("page"))
            .filter(text -> PAGE.matcher(text).matches())
            .map(Integer::valueOf)
            .orElse(0);
    String query = asked(request, "q");
    return DirectoryTexts.page(
        "accounts", request, Map.of("view", views.list(request, caller, query, page, notice)));
  }

  private static String asked(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getParameters().get(name)).orElse("").strip();
  }

  /** A form for a new one. */
  @Get(uri = "/new", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> blank(HttpRequest<?> request, Caller caller) {
    mustManage(caller);
    return page(request, caller, AccountForm.blank(asked(request, "organisation")), "", null);
  }

  /** One with its form. */
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    mustManage(caller);
    Account one = accounts.one(caller, Ids.inAddress(id));
    Notice notice = Notice.said(request, DirectoryTexts.of(request));
    return page(request, caller, AccountForm.of(one), "", notice);
  }

  /** Adds one, and shows what it signs in with the first time. */
  @Post(uri = "/new", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> add(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (by, form) -> {
          AccountForm typed = AccountForm.typed("", form);
          return kept(
              request,
              by,
              typed,
              () -> {
                Account added = accounts.add(by, typed.account());
                return slip(request, added, accounts.oneTimePassword(by, added.id()));
              });
        });
  }

  /** Changes one, disables it, or lets it sign in again. */
  @Post(uri = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> change(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID known = Ids.inAddress(id);
    return forms.with(
        request,
        caller,
        body,
        (by, form) -> {
          AccountForm typed = AccountForm.typed(known.toString(), form);
          return kept(
              request,
              by,
              typed,
              () -> {
                boolean asks = accounts.change(by, typed.account()).asked().isPresent();
                String said = asks ? "asked" : "kept";
                return HttpResponse.seeOther(URI.create(HERE + "/" + known + "?said=" + said));
              });
        });
  }

  /** Gives one a password that is shown once. */
  @Post(
      uri = "/{id}/password",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> givePassword(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID known = Ids.inAddress(id);
    return forms.with(
        request,
        caller,
        body,
        (by, form) -> {
          Account one = accounts.one(by, known);
          return kept(
              request,
              by,
              AccountForm.of(one),
              () -> slip(request, one, accounts.oneTimePassword(by, known)));
        });
  }

  /** Ends all of its sessions. */
  @Post(
      uri = "/{id}/sign-out",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> signOut(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID known = Ids.inAddress(id);
    return forms.with(
        request,
        caller,
        body,
        (by, form) -> {
          return kept(
              request,
              by,
              AccountForm.of(accounts.one(by, known)),
              () -> {
                sessions.endAllOf(by, accounts.managed(by, known));
                return HttpResponse.seeOther(URI.create(HERE + "/" + known + "?said=signed-out"));
              });
        });
  }

  /** What the change leads to, or what was typed and why it is not kept. */
  private HttpResponse<?> kept(
      HttpRequest<?> request, Caller caller, AccountForm typed, Supplier<HttpResponse<?>> change) {
    caller.require(Right.MANAGE_ACCOUNTS);
    if (typed.hasHalfAHat()) {
      Notice notice = Notice.error(DirectoryTexts.of(request).say("halfAHat"));
      return HttpResponse.ok(page(request, caller, typed, "hats", notice));
    }
    try {
      return change.get();
    } catch (RefusedChange refused) {
      Notice notice = Notice.error(refused.detail().in(PageLanguage.of(request)));
      return HttpResponse.ok(page(request, caller, typed, refused.field(), notice));
    }
  }

  private HttpResponse<?> slip(HttpRequest<?> request, Account account, String password) {
    return HttpResponse.ok(
        DirectoryTexts.page(
            "slip",
            request,
            Map.of(
                "slip",
                new AccountView.Slip(server.of(request), account.login(), account.name(), password),
                "id",
                account.id().toString())));
  }

  private ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request,
      Caller caller,
      AccountForm form,
      String wrong,
      @Nullable Notice notice) {
    return DirectoryTexts.page(
        "account-form",
        request,
        Map.of("view", views.one(request, caller, form, null, wrong, notice)));
  }

  private static void mustManage(Caller caller) {
    if (!caller.may(Right.MANAGE_ACCOUNTS)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }
}

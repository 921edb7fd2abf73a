package cn.jihe.account.page.directory;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.PendingSubjects;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.SignedForms;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever signed in elsewhere and has no account gets one, or is taken off the list. */
@Controller(PendingPages.HERE)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PendingPages {

  static final String HERE = "/admin/pending";

  private static final String DISMISS = "dismiss";

  private final PendingSubjects pending;
  private final AccountViews views;
  private final SignedForms forms;

  PendingPages(PendingSubjects pending, AccountViews views, SignedForms forms) {
    this.pending = pending;
    this.views = views;
    this.forms = forms;
  }

  /** Says which account it is, or takes it off the list. */
  @Post(uri = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> decide(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID known = Ids.inAddress(id);
    return forms.with(request, caller, body, (by, form) -> decide(request, by, known, form));
  }

  private HttpResponse<?> decide(HttpRequest<?> request, Caller by, UUID id, Uploads form) {
    String login = form.text("login").orElse("");
    try {
      if (form.text("do").filter(DISMISS::equals).isPresent()) {
        pending.dismiss(by, id);
        return to(AccountPages.HERE, "dismissed");
      }
      pending.assign(by, id, login);
      return to(AccountPages.HERE, "assigned");
    } catch (RefusedChange refused) {
      AccountView view = views.list(request, by, "", 0, notice(request, refused));
      return HttpResponse.ok(
          DirectoryTexts.page(
              "accounts", request, Map.of("view", view.typed(id.toString(), login))));
    }
  }

  /** A form for its new account. */
  @Get(uri = "/{id}/account", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> blank(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    UUID known = Ids.inAddress(id);
    if (!pending.areFor(caller)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
    PendingSubject one = pending.one(caller, known);
    return page(request, caller, AccountForm.of(one), known, "", null);
  }

  /** Gives it a new account. */
  @Post(
      uri = "/{id}/account",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> add(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID known = Ids.inAddress(id);
    return forms.with(
        request, caller, body, (by, form) -> add(request, by, known, AccountForm.typed("", form)));
  }

  private HttpResponse<?> add(HttpRequest<?> request, Caller by, UUID id, AccountForm typed) {
    pending.one(by, id);
    if (typed.hasHalfAHat()) {
      Notice notice = Notice.error(DirectoryTexts.of(request).say("halfAHat"));
      return HttpResponse.ok(page(request, by, typed, id, "hats", notice));
    }
    try {
      Account added = pending.add(by, id, typed.account());
      return to(AccountPages.HERE + "/" + added.id(), "assigned");
    } catch (RefusedChange refused) {
      Notice notice = notice(request, refused);
      return HttpResponse.ok(page(request, by, typed, id, refused.field(), notice));
    }
  }

  private ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request,
      Caller caller,
      AccountForm form,
      UUID id,
      String wrong,
      @Nullable Notice notice) {
    return DirectoryTexts.page(
        "account-form",
        request,
        Map.of("view", views.one(request, caller, form, id, wrong, notice)));
  }

  private static Notice notice(HttpRequest<?> request, RefusedChange refused) {
    return Notice.error(refused.detail().in(PageLanguage.of(request)));
  }

  private static HttpResponse<?> to(String page, String said) {
    return HttpResponse.seeOther(URI.create(page + "?said=" + said));
  }
}

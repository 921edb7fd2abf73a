package cn.jihe.account.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Hat;
import cn.jihe.account.OwnLanguage;
import cn.jihe.account.security.SessionCookie;
import cn.jihe.account.signin.HatChoice;
import cn.jihe.account.signin.NewToken;
import cn.jihe.account.signin.OwnSessions;
import cn.jihe.account.signin.OwnTokens;
import cn.jihe.account.signin.TokenOutcome;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One's own account: what it may, where it is signed in, what it has given out. */
@Controller("/account")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OwnPages {

  private static final String HERE = "/account";
  private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}");

  private final OwnViews views;
  private final OwnSessions sessions;
  private final OwnTokens tokens;
  private final HatChoice hats;
  private final OwnLanguage languages;
  private final SignedForms forms;

  OwnPages(
      OwnViews views,
      OwnSessions sessions,
      OwnTokens tokens,
      HatChoice hats,
      OwnLanguage languages,
      SignedForms forms) {
    this.views = views;
    this.sessions = sessions;
    this.tokens = tokens;
    this.hats = hats;
    this.languages = languages;
    this.forms = forms;
  }

  /** All about it. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request, Caller caller) {
    return page(request, caller, null, "", Notice.said(request));
  }

  private ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request,
      Caller caller,
      OwnView.@Nullable Made made,
      String wanted,
      @Nullable Notice notice) {
    OwnView view = views.of(caller, PageLanguage.of(request), made, wanted, notice);
    return SignInPage.page("account", request, Map.of("view", view));
  }

  /** Puts a hat on. */
  @Post(uri = "/hat", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> wear(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          String back = ReturnAddress.of(form.text(ReturnAddress.PARAMETER).orElse(null));
          return visitorsHat(known, form)
              .<HttpResponse<?>>map(
                  hat ->
                      HttpResponse.seeOther(URI.create(back))
                          .cookie(SessionCookie.of(hats.wear(known, hat), request)))
              .orElseGet(() -> HttpResponse.seeOther(URI.create(back)));
        });
  }

  /** What the head of the page offered, an empty one for all hats; empty when that is no more. */
  @SuppressWarnings("OptionalMapToOptional") // the inner one has a meaning of its own
  private Optional<Optional<Hat>> visitorsHat(Caller caller, Uploads form) {
    String wanted = form.text("hat").orElse("");
    return wanted.equals(Visitors.ALL)
        ? Optional.of(Optional.empty())
        : hats.of(caller).hats().stream()
            .filter(hat -> Visitors.value(hat).equals(wanted))
            .findFirst()
            .map(hat -> Optional.of(hat));
  }

  /** Chooses the language of one's pages. */
  @Post(uri = "/language", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> language(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          Optional<Language> wanted = form.text("language").flatMap(PageLanguage::named);
          languages.choose(known, wanted);
          MutableHttpResponse<?> answer = done("language");
          wanted.ifPresent(each -> answer.cookie(PageLanguage.cookie(each)));
          return answer;
        });
  }

  /** Ends one session, or all of them. */
  @Post(uri = "/sessions", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> endSession(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          if (form.text("all").isPresent()) {
            sessions.endAll(known);
            return HttpResponse.seeOther(URI.create("/sign-in?said=signed-out-everywhere"))
                .cookie(SessionCookie.none(request));
          }
          id(form).ifPresent(id -> sessions.end(known, id));
          return done("session-ended");
        });
  }

  /** Makes a token and shows it, this once. */
  @Post(uri = "/tokens", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> makeToken(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(request, caller, body, (known, form) -> made(request, known, form));
  }

  private HttpResponse<?> made(HttpRequest<?> request, Caller caller, Uploads form) {
    Texts texts = SignInPage.texts(request);
    String name = form.text("name").orElse("");
    int days =
        form.text("days")
            .filter(text -> DAYS.matcher(text).matches())
            .map(Integer::valueOf)
            .orElse(0);
    if (name.isEmpty() || name.length() > NewToken.LONGEST_NAME) {
      return HttpResponse.ok(
          page(request, caller, null, name, Notice.error(texts.say("tokenName"))));
    }
    if (days < 1 || days > NewToken.MOST_DAYS) {
      return HttpResponse.ok(
          page(request, caller, null, name, Notice.error(texts.say("tokenDays"))));
    }
    TokenOutcome.Made made = tokens.make(caller, new NewToken(name, days, Optional.empty()));
    return HttpResponse.ok(
        page(
            request,
            caller,
            new OwnView.Made(
                made.name(),
                made.secret().text(),
                Times.day(made.expires(), PageLanguage.of(request))),
            "",
            null));
  }

  /** Makes a token worth nothing. */
  @Post(
      uri = "/tokens/revoke",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> revokeToken(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          id(form).ifPresent(id -> tokens.revoke(known, id));
          return done("token-revoked");
        });
  }

  private static MutableHttpResponse<?> done(String said) {
    return HttpResponse.seeOther(URI.create(HERE + "?said=" + said));
  }

  /** Empty when it is no id; what is not there any more has ended as well. */
  private static Optional<UUID> id(Uploads form) {
    return form.text("id").flatMap(Ids::of);
  }
}

package cn.jihe.account.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Credentials;
import cn.jihe.account.Secret;
import cn.jihe.account.security.Devices;
import cn.jihe.account.security.SessionCookie;
import cn.jihe.account.signin.Device;
import cn.jihe.account.signin.SignIn;
import cn.jihe.account.signin.SignedInto;
import cn.jihe.account.signin.Waiting;
import cn.jihe.account.signin.WrongLogin;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out with a browser. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class SignInPages {

  static final String PASSWORD_PAGE = "/account/password";

  private final SignIn signIn;
  private final SignInPage page;
  private final Credentials entries;
  private final Visitors visitors;
  private final Clock clock;

  SignInPages(SignIn signIn, SignInPage page, Credentials entries, Visitors visitors, Clock clock) {
    this.signIn = signIn;
    this.page = page;
    this.entries = entries;
    this.visitors = visitors;
    this.clock = clock;
  }

  /** Asks who it is. Who is known already goes on. */
  @Get(uri = "/sign-in", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> ask(HttpRequest<?> request, @Nullable Caller caller) {
    String back = ReturnAddress.of(request.getParameters().get(ReturnAddress.PARAMETER));
    return caller == null
        ? HttpResponse.ok(page.of(request, back))
        : HttpResponse.seeOther(URI.create(back));
  }

  /** Lets somebody in, or says why not. */
  @Post(uri = "/sign-in", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> signIn(HttpRequest<?> request, @Body InputStream body) {
    try (Uploads form = Uploads.texts(request, body)) {
      Device from = Devices.of(request);
      String login = form.text("login").orElse("");
      String password = form.exactly("password").orElse("");
      if (login.isEmpty() || password.isEmpty()) {
        return again(request, form, SignInPage.texts(request).say("bothWanted"));
      }
      Language language = PageLanguage.of(request);
      return switch (signIn.byPassword(login, password, from, SessionCookie.in(request))) {
        case SignedInto in -> goOn(request, form, in);
        case WrongLogin wrong -> again(request, form, wrong.words().in(language));
        case Waiting waiting -> again(request, form, waiting.words().in(language));
      };
    } catch (ProblemException e) {
      if (e.kind() != ProblemKind.BUSY) {
        throw e;
      }
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header("Retry-After", "5")
          .body(
              page.of(
                  request,
                  "",
                  ReturnAddress.HOME,
                  Notice.error(SignInPage.texts(request).say("busy")),
                  null));
    }
  }

  private HttpResponse<?> again(HttpRequest<?> request, Uploads form, String why) {
    return HttpResponse.ok(
        page.of(
            request,
            form.text("login").orElse(""),
            back(form),
            Notice.error(why),
            HeldForm.carried(form).orElse(null)));
  }

  private static String back(Uploads form) {
    return ReturnAddress.of(form.text(ReturnAddress.PARAMETER).orElse(null));
  }

  private HttpResponse<?> goOn(HttpRequest<?> request, Uploads form, SignedInto in) {
    Optional<HeldForm> held = HeldForm.carried(form);
    MutableHttpResponse<?> answer;
    if (in.mustChange()) {
      answer =
          HttpResponse.seeOther(
              UriBuilder.of(PASSWORD_PAGE).queryParam(ReturnAddress.PARAMETER, back(form)).build());
    } else if (held.isPresent()) {
      answer = HttpResponse.ok(resume(request, held.get(), in.session()));
    } else {
      answer = HttpResponse.seeOther(URI.create(back(form)));
    }
    return answer.cookie(SessionCookie.of(in.session(), request));
  }

  /** What was typed before, to be sent on with one more press: it may be out of date. */
  private Object resume(HttpRequest<?> request, HeldForm held, Secret session) {
    entries
        .session(session, Devices.of(request).address(), clock.instant())
        .ifPresent(entered -> visitors.show(request, entered.caller()));
    return SignInPage.page("resume", request, Map.of("held", held));
  }

  /** Ends the session; says so on the first page. */
  @Post(uri = "/sign-out", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> signOut(HttpRequest<?> request, @Nullable Caller caller) {
    if (caller != null) {
      signIn.out(caller);
    }
    return HttpResponse.seeOther(URI.create("/sign-in?said=signed-out"))
        .cookie(SessionCookie.none(request));
  }
}

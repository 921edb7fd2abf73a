package cn.jihe.account.page;

import cn.jihe.account.Caller;
import cn.jihe.account.security.Callers;
import cn.jihe.account.security.Devices;
import cn.jihe.account.security.SessionCookie;
import cn.jihe.account.signin.PasswordChange;
import cn.jihe.account.signin.PasswordOutcome;
import cn.jihe.account.signin.PasswordRule;
import cn.jihe.account.signin.Waiting;
import cn.jihe.account.signin.WrongLogin;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changing one's password. */
@Controller("/account/password")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PasswordPages {

  private final PasswordChange passwords;
  private final SignedForms forms;

  PasswordPages(PasswordChange passwords, SignedForms forms) {
    this.passwords = passwords;
    this.forms = forms;
  }

  /**
   * What the page shows.
   *
   * @param first whether it has to be changed before anything else
   */
  public record View(
      String login, String back, boolean first, List<Rule> rules, @Nullable Notice notice) {}

  /**
   * What a password has to be.
   *
   * @param broken whether the one that was just tried is not so
   */
  public record Rule(String text, boolean broken) {}

  /** The page with the rules. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> ask(HttpRequest<?> request, Caller caller) {
    String back = request.getParameters().get(ReturnAddress.PARAMETER);
    return page(request, caller, ReturnAddress.of(back), Set.of(), null);
  }

  /** Changes it, or says why not. */
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> change(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(request, caller, body, (known, form) -> changed(request, known, form));
  }

  private HttpResponse<?> changed(HttpRequest<?> request, Caller caller, Uploads form) {
    Language language = PageLanguage.of(request);
    Texts texts = SignInPage.texts(language);
    String next = form.exactly("password-next").orElse("");
    if (!next.equals(form.exactly("password-again").orElse(""))) {
      return again(request, caller, form, Set.of(), texts.say("notTheSame"));
    }
    boolean first = Callers.mustChange(request);
    String now = form.exactly("password-now").orElse("");
    return switch (passwords.change(caller, now, next, Devices.of(request))) {
      case PasswordOutcome.Changed changed ->
          HttpResponse.seeOther(URI.create(first ? back(form) : "/account?said=password"))
              .cookie(SessionCookie.of(changed.session(), request));
      case PasswordOutcome.Rejected rejected ->
          again(request, caller, form, Set.copyOf(rejected.broken()), texts.say("notGoodEnough"));
      case WrongLogin wrong ->
          again(
              request,
              caller,
              form,
              Set.of(),
              wrong.triesLeft().isPresent()
                  ? texts.say("wrongNowLeft", wrong.triesLeft().getAsInt())
                  : texts.say("wrongNow"));
      case Waiting waiting -> again(request, caller, form, Set.of(), waiting.words().in(language));
    };
  }

  private static String back(Uploads form) {
    return ReturnAddress.of(form.text(ReturnAddress.PARAMETER).orElse(null));
  }

  private static HttpResponse<?> again(
      HttpRequest<?> request, Caller caller, Uploads form, Set<PasswordRule> broken, String why) {
    return HttpResponse.ok(page(request, caller, back(form), broken, Notice.error(why)));
  }

  private static ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request,
      Caller caller,
      String back,
      Set<PasswordRule> broken,
      @Nullable Notice notice) {
    Language language = PageLanguage.of(request);
    List<Rule> rules =
        Arrays.stream(PasswordRule.values())
            .map(rule -> new Rule(rule.words().in(language), broken.contains(rule)))
            .toList();
    return SignInPage.page(
        "password",
        request,
        Map.of("view", new View(caller.login(), back, Callers.mustChange(request), rules, notice)));
  }
}

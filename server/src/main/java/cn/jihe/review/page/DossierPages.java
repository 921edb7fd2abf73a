package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.lifecycle.Action;
import cn.jihe.review.AssignmentService;
import cn.jihe.review.Decision;
import cn.jihe.review.DecisionService;
import cn.jihe.review.page.DossierShow.Asked;
import cn.jihe.review.page.DossierShow.Told;
import cn.jihe.review.page.DossierShow.Typed;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of a dossier: its form, what happened to it, what can be done. */
@Controller("/dossiers")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class DossierPages {

  private final DecisionService decisions;
  private final AssignmentService assignments;
  private final DossierShow show;
  private final ReturnPreviews previews;
  private final SentForms forms;

  DossierPages(
      DecisionService decisions,
      AssignmentService assignments,
      DossierShow show,
      ReturnPreviews previews,
      SentForms forms) {
    this.decisions = decisions;
    this.assignments = assignments;
    this.show = show;
    this.previews = previews;
    this.forms = forms;
  }

  /** All of it, with one version of its form. */
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> dossier(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    String said = Optional.ofNullable(request.getParameters().get("said")).orElse("");
    String word = ReviewWords.in(PageLanguage.of(request)).texts().find("said." + said).orElse("");
    return show.page(
        new Asked(request, caller, Ids.inAddress(id), Optional.empty()),
        Typed.NOTHING,
        new Told("clean", word));
  }

  /** Does something with it. */
  @Post(
      uri = "/{id}/decisions",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> decide(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID dossier = Ids.inAddress(id);
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> decided(asked(request, known, dossier, form), form));
  }

  private HttpResponse<?> decided(Asked asked, Uploads form) {
    TypedDecision typed = TypedDecision.of(form);
    Optional<String> wrong = typed.wrong();
    if (wrong.isPresent()) {
      return refused(asked, typed, asked.reading().words().say(wrong.get()));
    }
    try {
      Action action =
          form.text("action")
              .flatMap(Action::ofCode)
              .filter(known -> known != Action.SUBMIT)
              .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
      Decision decision =
          typed.decision(
              action, form.text("version").orElse(""), form.text("contentHash").orElse(""));
      if (action == Action.RETURN && form.text("sure").isEmpty()) {
        return HttpResponse.ok(previews.page(asked, decision, typed));
      }
      decisions.decide(asked.dossier(), decision, asked.caller());
      return done(asked.dossier(), action.code());
    } catch (ProblemException problem) {
      return refused(asked, typed, detail(problem, asked.request()));
    }
  }

  /** Gives it to somebody to review. */
  @Post(
      uri = "/{id}/assignment",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> assign(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID dossier = Ids.inAddress(id);
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> assigned(asked(request, known, dossier, form), form));
  }

  private HttpResponse<?> assigned(Asked asked, Uploads form) {
    try {
      assignments.assign(asked.dossier(), form.text("account").flatMap(Ids::of), asked.caller());
      return done(asked.dossier(), "assigned");
    } catch (ProblemException problem) {
      return refused(asked, TypedDecision.NOTHING, detail(problem, asked.request()));
    }
  }

  /** Passes on what the page itself cannot say. */
  static String detail(ProblemException problem, HttpRequest<?> request) {
    if (problem.kind() == ProblemKind.NOT_FOUND || problem.kind() == ProblemKind.NOT_ALLOWED) {
      throw problem;
    }
    return problem.problem(PageLanguage.of(request)).detail();
  }

  private static HttpResponse<?> done(UUID dossier, String said) {
    return HttpResponse.seeOther(URI.create("/dossiers/" + dossier + "?said=" + said));
  }

  private HttpResponse<?> refused(Asked asked, TypedDecision typed, String why) {
    return HttpResponse.ok(
        show.page(asked, new Typed(typed, TypedSaid.NOTHING), new Told("error", why)));
  }

  private static Asked asked(HttpRequest<?> request, Caller caller, UUID dossier, Uploads form) {
    return new Asked(request, caller, dossier, form.text("tab").flatMap(DossierTab::ofCode));
  }
}

package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.review.AssignmentService;
import cn.jihe.review.DecisionService;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
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
import java.util.HashMap;
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
  private final DossierViews views;
  private final VersionForms versions;
  private final SentForms forms;

  DossierPages(
      DecisionService decisions,
      AssignmentService assignments,
      DossierViews views,
      VersionForms versions,
      SentForms forms) {
    this.decisions = decisions;
    this.assignments = assignments;
    this.views = views;
    this.versions = versions;
    this.forms = forms;
  }

  /** All of it, with the form of one version. */
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> dossier(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    String said = Optional.ofNullable(request.getParameters().get("said")).orElse("");
    String word = ReviewWords.in(PageLanguage.of(request)).texts().find("said." + said).orElse("");
    return page(request, caller, Ids.inAddress(id), TypedDecision.NOTHING, new Told("clean", word));
  }

  /**
   * What the page says of what was just done.
   *
   * @param style error or clean
   * @param text empty for nothing
   */
  public record Told(String style, String text) {}

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
        request, caller, body, (known, form) -> decided(request, known, dossier, form));
  }

  private HttpResponse<?> decided(
      HttpRequest<?> request, Caller caller, UUID dossier, Uploads form) {
    TypedDecision typed = TypedDecision.of(form);
    Optional<String> wrong = typed.wrong();
    if (wrong.isPresent()) {
      String text = ReviewWords.in(PageLanguage.of(request)).say(wrong.get());
      return refused(request, caller, dossier, typed, text);
    }
    try {
      Action action =
          form.text("action")
              .flatMap(Action::ofCode)
              .filter(known -> known != Action.SUBMIT)
              .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
      decisions.decide(
          dossier,
          typed.decision(
              action, form.text("version").orElse(""), form.text("contentHash").orElse("")),
          caller);
      return done(dossier, action.code());
    } catch (ProblemException problem) {
      return refused(request, caller, dossier, typed, detail(problem, request));
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
        request, caller, body, (known, form) -> assigned(request, known, dossier, form));
  }

  private HttpResponse<?> assigned(
      HttpRequest<?> request, Caller caller, UUID dossier, Uploads form) {
    try {
      assignments.assign(dossier, form.text("account").flatMap(Ids::of), caller);
      return done(dossier, "assigned");
    } catch (ProblemException problem) {
      return refused(request, caller, dossier, TypedDecision.NOTHING, detail(problem, request));
    }
  }

  /** Passes on what the page itself cannot say. */
  private static String detail(ProblemException problem, HttpRequest<?> request) {
    if (problem.kind() == ProblemKind.NOT_FOUND || problem.kind() == ProblemKind.NOT_ALLOWED) {
      throw problem;
    }
    return problem.problem(PageLanguage.of(request)).detail();
  }

  private static HttpResponse<?> done(UUID dossier, String said) {
    return HttpResponse.seeOther(URI.create("/dossiers/" + dossier + "?said=" + said));
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Caller caller, UUID dossier, TypedDecision typed, String why) {
    return HttpResponse.ok(page(request, caller, dossier, typed, new Told("error", why)));
  }

  private ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, Caller caller, UUID dossier, TypedDecision typed, Told told) {
    ReviewWords words = ReviewWords.in(PageLanguage.of(request));
    Viewed viewed =
        decisions
            .view(dossier, caller)
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    Version version = version(request, viewed.record());
    ShownVersion form = versions.of(dossier, version, caller, words, Sender.of(request));
    Map<String, Object> values = new HashMap<>(form.values());
    values.put(
        "view", views.of(viewed, version, form, typed, new DossierViews.Reading(caller, words)));
    values.put("told", told);
    return QueuePages.page("dossier", request, values);
  }

  /** The one asked for, or else the one that it stands by. */
  private static Version version(HttpRequest<?> request, DossierRecord record) {
    String wanted = Optional.ofNullable(request.getParameters().get("version")).orElse("");
    return record.versions().stream()
        .filter(version -> String.valueOf(version.number()).equals(wanted))
        .findFirst()
        .or(() -> record.dossier().current().flatMap(record::version))
        .orElseGet(() -> record.versions().getFirst());
  }
}

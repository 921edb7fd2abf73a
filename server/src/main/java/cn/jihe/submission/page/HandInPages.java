package cn.jihe.submission.page;

import cn.jihe.account.Caller;
import cn.jihe.check.Core;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Submission;
import cn.jihe.submission.handin.HandInFields;
import cn.jihe.submission.handin.HandInPlan;
import cn.jihe.submission.handin.HandInPlan.Fault;
import cn.jihe.submission.handin.HandInService;
import cn.jihe.submission.handin.ReadyResult;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import cn.jihe.web.SignInAgain;
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
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handing in what was checked on the page. Each act is a plain form. */
@Controller("/checks/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class HandInPages {

  private static final String SUBMIT = "submit";

  private final HandInService service;
  private final Ledger ledger;
  private final Core core;
  private final SignInAgain signIn;
  private final Clock clock;

  HandInPages(
      HandInService service, Ledger ledger, Core core, SignInAgain signIn, Clock clock) {
    this.service = service;
    this.ledger = ledger;
    this.core = core;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** What would be handed in, and what is asked before. */
  @Get(uri = "/submit", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> page(HttpRequest<?> request, Caller caller, @PathVariable String id) {
    Sender sender = Sender.of(request);
    Optional<ReadyResult> found = service.find(id, caller, sender);
    if (found.isEmpty()) {
      return gone(request, HandInFields.NONE);
    }
    ReadyResult result = found.get();
    HandInPlan plan = service.plan(result, service.typed(result, caller), caller, sender);
    return shown(request, plan, List.of(), "", caller);
  }

  /** Keeps what was typed, and hands in if that is wanted and nothing is missing. */
  @Post(uri = "/submit", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> send(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    try (Uploads form = Uploads.texts(request, body)) {
      if (caller == null) {
        return signIn.keeping(request, form);
      }
      Sender sender = form.sender();
      HandInFields fields = HandInFields.of(form.texts());
      Optional<ReadyResult> found = service.find(id, caller, sender);
      if (found.isEmpty()) {
        return gone(request, fields);
      }
      boolean saved = service.save(found.get().id(), found.get().expires(), fields, caller);
      HandInPlan plan = service.plan(found.get(), fields, caller, sender);
      return form.text("do").filter(SUBMIT::equals).isPresent()
          ? handedIn(request, plan, caller, sender)
          : shown(request, plan, List.of(), saved(request, saved), caller);
    }
  }

  private HttpResponse<?> handedIn(
      HttpRequest<?> request, HandInPlan plan, Caller caller, Sender sender) {
    if (service.isDone(plan, caller)) {
      return done(plan.result());
    }
    if (!plan.faults().isEmpty()) {
      return shown(request, plan, plan.faults(), "", caller);
    }
    List<Fault> faults = service.handIn(plan, caller, sender, PageLanguage.of(request));
    if (faults.isEmpty()) {
      return done(plan.result());
    }
    HandInPlan left = service.plan(plan.result(), plan.fields(), caller, sender);
    return shown(request, left, faults, "", caller);
  }

  private static HttpResponse<?> done(ReadyResult result) {
    return HttpResponse.seeOther(URI.create("/checks/" + result.id() + "/submitted"));
  }

  /** Keeps what was typed; our script asks for it whenever something changes. */
  @Post(uri = "/draft", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_PLAIN)
  public HttpResponse<?> draft(
      HttpRequest<?> request, Caller caller, @PathVariable String id, @Body InputStream body) {
    try (Uploads form = Uploads.texts(request, body)) {
      Instant expires = service.until(id, caller);
      if (!service.save(id, expires, HandInFields.of(form.texts()), caller)) {
        throw new ProblemException(ProblemKind.TOO_LARGE);
      }
      return HttpResponse.ok(saved(request, true));
    }
  }

  private String saved(HttpRequest<?> request, boolean saved) {
    HandInWords words = HandInWords.in(PageLanguage.of(request));
    return saved ? words.say("saved", words.clock(clock.instant())) : words.say("tooMuch");
  }

  /** What became of what was handed in. */
  @Get(uri = "/submitted", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> submitted(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    service.until(id, caller);
    List<Submission> submissions =
        service.handed(id, caller).stream()
            .flatMap(one -> ledger.submission(one.submission(), caller.scope()).stream())
            .toList();
    if (submissions.isEmpty()) {
      return HttpResponse.seeOther(URI.create("/checks/" + id + "/submit"));
    }
    HandInWords words = HandInWords.in(PageLanguage.of(request));
    HandedView view = new HandedViews(words).of(id, submissions);
    return HttpResponse.ok(of("handed-in", request, words, Map.of("view", view)));
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request, HandInPlan plan, List<Fault> faults, String saved, Caller caller) {
    HandInWords words = HandInWords.in(PageLanguage.of(request));
    Instant now = clock.instant();
    HandInViews.Around around =
        new HandInViews.Around(!service.handed(plan.result().id(), caller).isEmpty(), saved, now);
    HandInView view = new HandInViews(words, core.texts()).of(plan, faults, around);
    return HttpResponse.ok(of("hand-in", request, words, Map.of("view", view)));
  }

  /** The result is no more; what was typed is given back, so that it is not lost. */
  private static HttpResponse<?> gone(HttpRequest<?> request, HandInFields fields) {
    HandInWords words = HandInWords.in(PageLanguage.of(request));
    List<String> typed =
        fields.texts().entrySet().stream()
            .filter(field -> field.getKey().startsWith(HandInFields.TEXT))
            .map(Map.Entry::getValue)
            .toList();
    return HttpResponse.notFound(of("hand-in-gone", request, words, Map.of("typed", typed)));
  }

  private static ModelAndView<Map<String, Object>> of(
      String name, HttpRequest<?> request, HandInWords words, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("v", words.texts().map());
    return Pages.of(name, request, all);
  }
}

package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExemptionDesk;
import cn.jihe.period.ExpectedDesk;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.page.PeriodPages.Said;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a period, its list and its exemptions: each a form of its own. */
@Controller("/periods/{id}")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_HTML)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PeriodActPages {

  private final PeriodDesk desk;
  private final ExpectedDesk expected;
  private final ExemptionDesk exemptions;
  private final PeriodPages pages;
  private final PeriodForms forms;

  PeriodActPages(
      PeriodDesk desk,
      ExpectedDesk expected,
      ExemptionDesk exemptions,
      PeriodPages pages,
      PeriodForms forms) {
    this.desk = desk;
    this.expected = expected;
    this.exemptions = exemptions;
    this.pages = pages;
    this.forms = forms;
  }

  /** Does something, and names the word that says so. */
  private interface Doing {
    String with(UUID period, Caller caller, Uploads form);
  }

  /** 封账. */
  @Post("/closing")
  public HttpResponse<?> close(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          desk.close(period, known);
          return "closed";
        });
  }

  /** 重新开放. */
  @Post("/reopening")
  public HttpResponse<?> reopen(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          desk.mine(period, known);
          desk.reopen(period, text(form, "reason"), day(form, "closes"), known);
          return "reopened";
        });
  }

  /** 延期. */
  @Post("/extensions")
  public HttpResponse<?> extend(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          desk.mine(period, known);
          desk.extend(
              period, sent(form, "organisation"), day(form, "due"), text(form, "reason"), known);
          return "extended";
        });
  }

  /** Takes over last year's list. */
  @Post("/copies")
  public HttpResponse<?> copy(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> expected.copy(period, known) > 0 ? "copied" : "nothingNew");
  }

  /** Takes all lines off. */
  @Post("/clearing")
  public HttpResponse<?> clear(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          expected.clear(period, known);
          return "cleared";
        });
  }

  /** Says which line a project is, or that it is none of those it is like. */
  @Post("/names")
  public HttpResponse<?> name(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          ProjectName project = new ProjectName(text(form, "project"));
          Optional<UUID> line = form.text("line").flatMap(Ids::of);
          if (line.isPresent()) {
            expected.say(period, line.get(), project, true, known);
          } else {
            List<String> none = form.texts().getOrDefault("alike", List.of());
            none.stream()
                .limit(ListViews.SIZE)
                .flatMap(each -> Ids.of(each).stream())
                .forEach(each -> expected.say(period, each, project, false, known));
          }
          return "named";
        });
  }

  /** 本期无项目. */
  @Post("/exemptions")
  public HttpResponse<?> declare(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          exemptions.declare(
              period,
              sent(form, "organisation"),
              form.text("line").flatMap(Ids::of),
              text(form, "reason"),
              known);
          return "declared";
        });
  }

  /** Confirms, refuses or takes back. */
  @Post("/exemptions/answers")
  public HttpResponse<?> answer(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          UUID exemption = sent(form, "exemption");
          String answer = text(form, "answer");
          if (answer.equals("withdraw")) {
            exemptions.withdraw(period, exemption, known);
            return "withdrawn";
          }
          boolean confirmed = answer.equals("confirm");
          exemptions.answer(period, exemption, confirmed, text(form, "note"), known);
          return confirmed ? "confirmed" : "refused";
        });
  }

  private HttpResponse<?> done(
      HttpRequest<?> request,
      @Nullable Caller caller,
      String id,
      InputStream body,
      Doing doing) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          UUID period = Ids.inAddress(id);
          desk.one(period, known);
          try {
            String said = doing.with(period, known, form);
            return HttpResponse.seeOther(URI.create("/periods/" + period + "?said=" + said));
          } catch (ProblemException problem) {
            String why = detail(problem, request);
            return HttpResponse.ok(pages.shown(request, known, period, new Said("error", why)));
          }
        });
  }

  /** What is said where a form was not taken; what is not theirs to see is none. */
  static String detail(ProblemException problem, HttpRequest<?> request) {
    if (problem.kind() == ProblemKind.NOT_FOUND || problem.kind() == ProblemKind.NOT_ALLOWED) {
      throw problem;
    }
    return problem.problem(PageLanguage.of(request)).detail();
  }

  private static String text(Uploads form, String name) {
    return form.text(name).map(String::strip).orElse("");
  }

  private static UUID sent(Uploads form, String name) {
    return form.text(name)
        .flatMap(Ids::of)
        .orElseThrow(() -> PeriodWords.wrong(name));
  }

  private static Instant day(Uploads form, String name) {
    return PeriodForm.end(text(form, name)).orElseThrow(() -> PeriodWords.wrong(name));
  }
}

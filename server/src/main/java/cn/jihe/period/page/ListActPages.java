package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExemptionDesk;
import cn.jihe.period.ExpectedDesk;
import cn.jihe.web.Ids;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a list and its exemptions: each act a form of its own. */
@Controller("/periods/{id}")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_HTML)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ListActPages {

  private final ExpectedDesk expected;
  private final ExemptionDesk exemptions;
  private final PeriodDoing forms;

  ListActPages(ExpectedDesk expected, ExemptionDesk exemptions, PeriodDoing forms) {
    this.expected = expected;
    this.exemptions = exemptions;
    this.forms = forms;
  }

  /** Takes over last year's list. */
  @Post("/copies")
  public HttpResponse<?> copy(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return forms.done(
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
    return forms.done(
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
    return forms.done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          ProjectName project = new ProjectName(PeriodDoing.text(form, "project"));
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
    return forms.done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          exemptions.declare(
              period,
              PeriodDoing.sent(form, "organisation"),
              form.text("line").flatMap(Ids::of),
              PeriodDoing.text(form, "reason"),
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
    return forms.done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          UUID exemption = PeriodDoing.sent(form, "exemption");
          String answer = PeriodDoing.text(form, "answer");
          if (answer.equals("withdraw")) {
            exemptions.withdraw(period, exemption, known);
            return "withdrawn";
          }
          boolean confirmed = answer.equals("confirm");
          exemptions.answer(period, exemption, confirmed, PeriodDoing.text(form, "note"), known);
          return confirmed ? "confirmed" : "refused";
        });
  }
}

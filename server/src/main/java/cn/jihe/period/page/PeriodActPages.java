package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.period.PeriodDesk;
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
import org.jspecify.annotations.Nullable;

/** What can be done with a period: each act a form of its own. */
@Controller("/periods/{id}")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_HTML)
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PeriodActPages {

  private final PeriodDesk desk;
  private final PeriodDoing forms;

  PeriodActPages(PeriodDesk desk, PeriodDoing forms) {
    this.desk = desk;
    this.forms = forms;
  }

  /** 封账. */
  @Post("/closing")
  public HttpResponse<?> close(
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
    return forms.done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          desk.mine(period, known);
          desk.reopen(
              period, PeriodDoing.text(form, "reason"), PeriodDoing.day(form, "closes"), known);
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
    return forms.done(
        request,
        caller,
        id,
        body,
        (period, known, form) -> {
          desk.mine(period, known);
          desk.extend(
              period,
              PeriodDoing.sent(form, "organisation"),
              PeriodDoing.day(form, "due"),
              PeriodDoing.text(form, "reason"),
              known);
          return "extended";
        });
  }
}

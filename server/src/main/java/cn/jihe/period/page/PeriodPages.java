package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.period.ExpectedList;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.web.Download;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The periods that concern somebody, and each with what it expects. */
@Controller("/periods")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PeriodPages {

  private final PeriodDesk desk;
  private final ExpectedLists lists;
  private final PeriodViews views;

  PeriodPages(PeriodDesk desk, ExpectedLists lists, PeriodViews views) {
    this.desk = desk;
    this.lists = lists;
    this.views = views;
  }

  /**
   * What a page says of what was just done.
   *
   * @param style error or clean
   * @param text empty for nothing
   */
  record Said(String style, String text) {}

  /** All of them. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request, Caller caller) {
    boolean sees =
        Stream.of(Right.READ_FORMS, Right.READ_ACCEPTED, Right.SET_PERIODS).anyMatch(caller::may);
    if (!sees) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
    PeriodWords words = PeriodWords.in(PageLanguage.of(request));
    return page(
        "periods",
        request,
        Map.of(
            "rows",
            views.rows(desk.list(caller), caller, words),
            "changeable",
            caller.may(Right.SET_PERIODS)));
  }

  /** One of them. */
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    String said = Optional.ofNullable(request.getParameters().get("said")).orElse("");
    String word = PeriodWords.in(PageLanguage.of(request)).texts().find("said." + said).orElse("");
    return shown(request, caller, Ids.inAddress(id), new Said("clean", word));
  }

  ModelAndView<Map<String, Object>> shown(
      HttpRequest<?> request, Caller caller, UUID id, Said said) {
    PeriodWords words = PeriodWords.in(PageLanguage.of(request));
    Period period = desk.one(id, caller);
    ExpectedList list = lists.of(period, caller);
    ListAddress asked = ListAddress.of(request, id);
    return page(
        "period",
        request,
        Map.of("view", views.of(period, list, asked, caller, words), "said", said));
  }

  /** What is expected, as a workbook. */
  @Get(uri = "/{id}/expected.xlsx")
  public HttpResponse<?> export(HttpRequest<?> request, Caller caller, @PathVariable String id) {
    Period period = desk.one(Ids.inAddress(id), caller);
    ExpectedList list = lists.of(period, caller);
    PeriodWords words = PeriodWords.in(PageLanguage.of(request));
    ListAddress asked = ListAddress.of(request, period.id());
    return Download.of(
            words.say("sheet") + " " + period.code() + ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ListExport.of(asked.filter().of(list), list.outside(), words))
        .answer();
  }

  static ModelAndView<Map<String, Object>> page(
      String name, HttpRequest<?> request, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("v", PeriodWords.in(PageLanguage.of(request)).texts().map());
    return Pages.of(name, request, all);
  }
}

package cn.jihe.overview.page;

import cn.jihe.account.Caller;
import cn.jihe.check.Core;
import cn.jihe.check.MediaTypes;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.FormFigures.Counted;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.overview.Overview;
import cn.jihe.overview.OverviewService;
import cn.jihe.overview.page.CountedView.Line;
import cn.jihe.review.StateNames;
import cn.jihe.web.Download;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The overview, and the lists behind its figures. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OverviewPages {

  private static final int SIZE = 50;

  private final OverviewService overviews;
  private final Core core;

  OverviewPages(OverviewService overviews, Core core) {
    this.overviews = overviews;
    this.core = core;
  }

  /** All figures, of the latest year where none is asked for. */
  @Get(uri = "/overview", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> overview(HttpRequest<?> request, Caller caller) {
    must(caller);
    OverviewAddress asked = asked(request, caller);
    OverviewWords words = OverviewWords.in(PageLanguage.of(request));
    Overview found = overviews.of(asked.choice(), caller);
    OverviewView view = new OverviewViews(words, core.texts(), asked).of(found);
    return page("overview", request, words, Map.of("view", view));
  }

  /** The same as a workbook. */
  @Get(uri = "/overview.xlsx", produces = MediaType.ALL)
  public HttpResponse<?> workbook(HttpRequest<?> request, Caller caller) {
    must(caller);
    OverviewAddress asked = asked(request, caller);
    OverviewWords words = OverviewWords.in(PageLanguage.of(request));
    Overview found = overviews.of(asked.choice(), caller);
    byte[] bytes = new OverviewBook(words, core.texts()).of(found);
    return Download.of(words.say("file"), MediaTypes.XLSX, bytes).answer();
  }

  /** The forms behind a figure. */
  @Get(uri = "/overview/dossiers", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> dossiers(HttpRequest<?> request, Caller caller) {
    must(caller);
    OverviewAddress asked = OverviewAddress.of(request);
    OverviewWords words = OverviewWords.in(PageLanguage.of(request));
    Page<Counted> found =
        overviews.dossiers(asked.choice(), asked.which(), new PageOf(asked.page(), SIZE), caller);
    List<Line> lines = found.items().stream().map(one -> line(one, words)).toList();
    boolean more = (asked.page() + 1L) * SIZE < found.total();
    CountedView view =
        new CountedView(
            words.say("caption", found.total()),
            asked.isUnderstood() ? "" : words.say("wrong"),
            asked.which().rule().map(rule -> words.say("ofRule", rule)).orElse(""),
            lines,
            asked.page() > 0 ? at(request, asked.page() - 1) : "",
            more ? at(request, asked.page() + 1) : "");
    return page("overview-list", request, words, Map.of("view", view));
  }

  private static Line line(Counted one, OverviewWords words) {
    return new Line(
        one.dossier().toString(),
        one.key().project().written(),
        one.key().owner().unit().written(),
        words.say("about", one.key().fiscalYear(), kind(one.key().kind(), words)),
        StateNames.of(one.state(), words.language()),
        words.say("version", one.version()),
        one.found(),
        one.late().isPresent() ? words.say("late") : "",
        words.moment(one.last()));
  }

  private static String kind(FormKind kind, OverviewWords words) {
    return PageLanguage.texts(words.language()).say(kind.name().toLowerCase(Locale.ROOT));
  }

  private static String at(HttpRequest<?> request, int page) {
    UriBuilder address = UriBuilder.of(request.getPath());
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals("page")) {
                address.queryParam(name, List.copyOf(values).toArray());
              }
            });
    return address.queryParam("page", page).build().toString();
  }

  private OverviewAddress asked(HttpRequest<?> request, Caller caller) {
    OverviewAddress asked = OverviewAddress.of(request);
    boolean said = request.getParameters().contains("year");
    Optional<Integer> year = said ? asked.choice().year() : overviews.latest(caller);
    return asked.inYear(year);
  }

  private static void must(Caller caller) {
    if (!caller.overlooks()) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }

  private static ModelAndView<Map<String, Object>> page(
      String name, HttpRequest<?> request, OverviewWords words, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("o", words.texts().map());
    all.put("r", PageLanguage.texts(words.language()).map());
    return Pages.of(name, request, all);
  }
}

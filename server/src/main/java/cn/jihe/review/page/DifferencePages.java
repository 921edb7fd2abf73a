package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.review.ComparisonService;
import cn.jihe.review.DifferenceService;
import cn.jihe.review.view.ComparisonView;
import cn.jihe.review.view.DifferenceView;
import cn.jihe.review.view.Wordings;
import cn.jihe.text.Language;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What has changed between versions, and a self-evaluation beside its declaration. */
@Controller("/dossiers/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class DifferencePages {

  /** With these there is nothing to show, and nothing wrong. */
  private static final Set<ProblemKind> NOTHING_TO_SHOW =
      EnumSet.of(
          ProblemKind.NOTHING_TO_COMPARE,
          ProblemKind.NOT_SELF_EVALUATION,
          ProblemKind.NO_DECLARATION);

  private final DifferenceService differences;
  private final ComparisonService comparisons;

  public DifferencePages(DifferenceService differences, ComparisonService comparisons) {
    this.differences = differences;
    this.comparisons = comparisons;
  }

  /** What has changed. */
  @Get(uri = "/differences", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> differences(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    UUID dossier = Ids.inAddress(id);
    ListQuery query = new ListQuery(request);
    Language language = PageLanguage.of(request);
    return page(
        "differences-page",
        request,
        () ->
            DifferenceView.of(
                differences.between(dossier, query.version("from"), query.version("to"), caller),
                language));
  }

  /** A self-evaluation beside its declaration. */
  @Get(uri = "/comparison", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> comparison(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    UUID dossier = Ids.inAddress(id);
    Language language = PageLanguage.of(request);
    return page(
        "comparison-page",
        request,
        () -> ComparisonView.of(comparisons.of(dossier, caller), language));
  }

  private static ModelAndView<Map<String, Object>> page(
      String template, HttpRequest<?> request, Supplier<Object> view) {
    Language language = PageLanguage.of(request);
    Map<String, Object> values = new HashMap<>();
    values.put("d", Wordings.in(language).texts().map());
    try {
      values.put("view", view.get());
    } catch (ProblemException none) {
      if (!NOTHING_TO_SHOW.contains(none.kind())) {
        throw none;
      }
      Problem problem = none.problem(language);
      values.put("nothing", problem);
    }
    return Pages.of(template, request, values);
  }
}

package cn.jihe.check.page;

import cn.jihe.check.page.view.CorrectionViews;
import cn.jihe.check.page.view.CorrectionsView;
import cn.jihe.check.page.view.Drawings;
import cn.jihe.check.page.view.ResultFilter;
import cn.jihe.check.page.view.ResultView;
import cn.jihe.check.page.view.ResultViews;
import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.DrawnFiles;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.Sender;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the pages of a result show. */
@Singleton
public final class ResultPageView {

  private final RuleTexts rules;
  private final DrawnFiles drawn;
  private final FirstPageView firstPage;
  private final Clock clock = Clock.systemUTC();

  public ResultPageView(RuleTexts rules, DrawnFiles drawn, FirstPageView firstPage) {
    this.rules = rules;
    this.drawn = drawn;
    this.firstPage = firstPage;
  }

  /** All files; few forms are all on it, each drawn. */
  ModelAndView<Map<String, Object>> whole(
      HttpRequest<?> request, CheckedResult result, ResultFilter filter) {
    // Where rules are listed no form is in sight.
    Drawings drawings = filter.byRule() ? Drawings.NONE : drawings(request, result);
    return page(
        request,
        "result",
        result,
        filter,
        drawings,
        Map.of("older", false, "corrections", corrections(request, result, filter)));
  }

  private CorrectionsView corrections(
      HttpRequest<?> request, CheckedResult result, ResultFilter filter) {
    return new CorrectionViews(rules, PageLanguage.of(request)).of(result, filter.ticked());
  }

  private Drawings drawings(HttpRequest<?> request, CheckedResult result) {
    return result.forms() > ResultViews.FEW_FORMS ? Drawings.NONE : all(result, Sender.of(request));
  }

  /** Where nothing is kept there is nothing to come back to. */
  ModelAndView<Map<String, Object>> unkept(HttpRequest<?> request, CheckedResult result) {
    return page(
        request,
        "result",
        result,
        ResultFilter.ALL,
        Drawings.NONE,
        Map.of("older", false, "corrections", CorrectionsView.NONE));
  }

  /** One version of a file; another is shown in its place. */
  ModelAndView<Map<String, Object>> version(
      HttpRequest<?> request, CheckedResult only, ResultFilter filter) {
    boolean older = only.files().stream().noneMatch(file -> file.file().shown());
    return page(
        request,
        "result",
        only,
        filter,
        drawings(request, only),
        Map.of(
            "older",
            older,
            "corrections",
            older ? CorrectionsView.NONE : corrections(request, only, filter)));
  }

  /** The form with the number that the address has; empty when there is none. */
  Optional<ModelAndView<Map<String, Object>>> form(
      HttpRequest<?> request, CheckedResult result, String number) {
    Optional<Integer> wanted = Answers.number(number);
    return wanted
        .flatMap(result::placeOf)
        .flatMap(
            place ->
                new ResultViews(rules, PageLanguage.of(request))
                    .form(result, wanted.get(), one(result, place, Sender.of(request))))
        .map(
            form ->
                Pages.of(
                    "form".equals(request.getParameters().get("part")) ? "form-part" : "form",
                    request,
                    values(
                        request,
                        Map.of(
                            "result", Map.of("id", result.kept().id().value()),
                            "form", form,
                            "last", result.forms()))));
  }

  /** What is to be done, to be printed. */
  ModelAndView<Map<String, Object>> todo(
      HttpRequest<?> request, CheckedResult result, ResultFilter filter) {
    return page(request, "todo", result, filter, Drawings.NONE, Map.of());
  }

  /** The result is not there, or not there any more. */
  HttpResponse<?> gone(HttpRequest<?> request) {
    return HttpResponse.notFound(Pages.of("gone", request, values(request, Map.of())));
  }

  private ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request,
      String template,
      CheckedResult result,
      ResultFilter filter,
      Drawings drawings,
      Map<String, Object> further) {
    Map<String, Object> own = new HashMap<>(further);
    own.put("result", view(request, result, filter, drawings));
    own.put("filter", filter);
    return Pages.of(template, request, values(request, own));
  }

  private ResultView view(
      HttpRequest<?> request, CheckedResult result, ResultFilter filter, Drawings drawings) {
    return new ResultViews(rules, PageLanguage.of(request))
        .of(result, filter, drawings, clock.instant());
  }

  private Map<String, Object> values(HttpRequest<?> request, Map<String, Object> own) {
    Language language = PageLanguage.of(request);
    Texts texts = ResultViews.texts(language);
    Map<String, Object> values = new HashMap<>(own);
    values.put("r", texts.map());
    values.put("sends", firstPage.sends(PageLanguage.texts(language)));
    values.put("said", Said.in(request).map(said -> texts.say(said.key())).orElse(""));
    return values;
  }

  private Drawings all(CheckedResult result, Sender sender) {
    Map<Integer, Map<Integer, SheetDrawing>> made = new HashMap<>();
    for (CheckedFile file : result.files()) {
      file.checked()
          .ifPresent(
              checked -> {
                List<Integer> forms =
                    IntStream.range(0, checked.report().forms().size()).boxed().toList();
                made.put(file.file().number(), drawn.of(result.kept(), file, forms, sender));
              });
    }
    return (file, form) ->
        Optional.ofNullable(made.getOrDefault(file.file().number(), Map.of()).get(form));
  }

  private Drawings one(CheckedResult result, CheckedResult.FormPlace place, Sender sender) {
    Map<Integer, SheetDrawing> made =
        drawn.of(result.kept(), place.file(), List.of(place.index()), sender);
    return (file, form) -> Optional.ofNullable(made.get(form));
  }
}

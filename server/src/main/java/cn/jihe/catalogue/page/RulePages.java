package cn.jihe.catalogue.page;

import cn.jihe.catalogue.RuleCounts;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;

/** A page for each rule, for clerks, and the catalogue to find it in. */
@Controller("/rules")
@Hidden
public final class RulePages {

  /** Asks for a rule without the page around it. */
  private static final String PART = "part";

  private static final String PANEL = "panel";

  private final RuleTexts rules;
  private final Optional<RuleCounts> counts;

  /**
   * @param counts of results that are kept; empty where none are
   */
  public RulePages(RuleTexts rules, Optional<RuleCounts> counts) {
    this.rules = rules;
    this.counts = counts;
  }

  /** The rules that are looked for, by area; all of them where nothing is. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request) {
    Language language = PageLanguage.of(request);
    RuleList list =
        new RuleList(rules, language, RuleQuery.of(request.getParameters()), found(request));
    return Pages.of(
        "rules", request, Map.of("r", RuleSayings.texts(language).map(), "list", list.view()));
  }

  /** One rule: what it means, why, examples, how to correct. */
  @Get(uri = "/{code}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(HttpRequest<?> request, @PathVariable String code) {
    RuleInfo rule = rules.find(code).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    Language language = PageLanguage.of(request);
    RuleViews views = new RuleViews(rules, language, found(request));
    boolean panel = PANEL.equals(request.getParameters().get(PART));
    return Pages.of(
        panel ? "rule-panel" : "rule",
        request,
        Map.of(
            "r",
            RuleSayings.texts(language).map(),
            "rule",
            panel ? views.panel(rule) : views.page(rule)));
  }

  private Optional<FoundInResult> found(HttpRequest<?> request) {
    return FoundInResult.of(request.getParameters(), counts);
  }
}

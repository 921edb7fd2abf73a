package cn.jihe.catalogue.page;

import cn.jihe.form.FormKind;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleInfo.RuleCase;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A page for each rule, for clerks, and the list of them. */
@Controller("/rules")
@Hidden
public final class RulePages {

  private static final int MOST_EXAMPLES = 6;

  private final RuleTexts rules;

  public RulePages(RuleTexts rules) {
    this.rules = rules;
  }

  /** All rules in the catalogue's order. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request) {
    Language language = PageLanguage.of(request);
    Texts texts = PageLanguage.texts(language);
    List<RuleView> views =
        rules.all().stream().map(rule -> view(rule, language, texts, List.of())).toList();
    return Pages.of("rules", request, Map.of("rules", views));
  }

  /** One rule: what it means, why, examples, how to correct. */
  @Get(uri = "/{code}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(HttpRequest<?> request, @PathVariable String code) {
    RuleInfo rule = rules.find(code).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    Language language = PageLanguage.of(request);
    Texts texts = PageLanguage.texts(language);
    return Pages.of("rule", request, Map.of("rule", view(rule, language, texts, rule.cases())));
  }

  private static RuleView view(
      RuleInfo rule, Language language, Texts texts, List<RuleCase> cases) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    return new RuleView(
        rule.code(),
        rule.name().in(language),
        severity,
        texts.say(severity),
        rule.forms().stream()
            .sorted()
            .map(FormKind::name)
            .map(kind -> texts.say(kind.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(texts.say("and"))),
        rule.what().in(language),
        rule.why().in(language),
        rule.fix().in(language),
        rule.basis().in(language),
        examples(cases, example -> !example.expect().isEmpty(), language, texts),
        examples(
            cases,
            example -> example.expect().isEmpty() && !example.notChecked(),
            language,
            texts));
  }

  private static List<RuleView.ExampleView> examples(
      List<RuleCase> cases, Predicate<RuleCase> wanted, Language language, Texts texts) {
    return cases.stream()
        .filter(wanted)
        .limit(MOST_EXAMPLES)
        .map(
            example ->
                new RuleView.ExampleView(
                    example.name().in(language), ExampleTables.of(example, language, texts)))
        .toList();
  }
}

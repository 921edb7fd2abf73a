package cn.jihe.check.page;

import cn.jihe.check.result.ResultService;
import cn.jihe.file.Limits;
import cn.jihe.template.Templates;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the first page shows. */
@Singleton
public final class FirstPageView {

  private final Limits limits;
  private final ResultService results;
  private final Clock clock;

  /**
   * @param clock says of which years templates are offered
   */
  public FirstPageView(Limits limits, ResultService results, Clock clock) {
    this.limits = limits;
    this.results = results;
    this.clock = clock;
  }

  /** Why something that was asked for was not done. */
  public record Notice(String name, String title, String detail) {

    static Notice nothingChosen(Language language) {
      Texts texts = PageLanguage.texts(language);
      return new Notice("", texts.say("nothingChosen"), texts.say("nothingChosenDetail"));
    }

    /** Of a request that cannot be taken as a whole. */
    static Notice ofRequest(ProblemKind kind, Language language) {
      Problem problem = Problem.of(kind, language);
      return new Notice(
          PageLanguage.texts(language).say("requestFile"), problem.title(), problem.detail());
    }
  }

  ModelAndView<Map<String, Object>> of(HttpRequest<?> request, List<Notice> notices) {
    Texts texts = PageLanguage.texts(PageLanguage.of(request));
    LocalDate today = LocalDate.now(clock);
    return Pages.of(
        "page",
        request,
        Map.of(
            "sends", sends(texts),
            "action", "/check",
            "kept", results.keeps(),
            "templates", TemplateLinks.of(Templates.offered(today), texts),
            "earlier", TemplateLinks.of(Templates.earlier(today), texts),
            "notices", notices));
  }

  /** What the form for files says of their size. */
  public record Sends(long maxBytes, String limit, String tooLarge) {}

  Sends sends(Texts texts) {
    long megabytes = limits.uploadBytes() >> 20;
    return new Sends(
        limits.uploadBytes(), texts.say("limit", megabytes), texts.say("tooLarge", megabytes));
  }
}

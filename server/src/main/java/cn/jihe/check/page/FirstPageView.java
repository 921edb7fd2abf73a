package cn.jihe.check.page;

import cn.jihe.account.Caller;
import cn.jihe.check.HomePart;
import cn.jihe.check.page.view.ResultViews;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first page shows. */
@Singleton
public final class FirstPageView {

  /** Files that our script sends in one go, each in a request of its own. */
  private static final int MOST_AT_ONCE = 300;

  private final Limits limits;
  private final ResultService results;
  private final HomePart home;
  private final Clock clock;

  /**
   * @param clock says of which years templates are offered
   */
  public FirstPageView(Limits limits, ResultService results, HomePart home, Clock clock) {
    this.limits = limits;
    this.results = results;
    this.home = home;
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

  /**
   * The page, for those who hand in with what they have to do.
   *
   * @param caller who looks at it; null for nobody known
   */
  ModelAndView<Map<String, Object>> of(
      HttpRequest<?> request, @Nullable Caller caller, List<Notice> notices) {
    Language language = PageLanguage.of(request);
    Texts texts = PageLanguage.texts(language);
    LocalDate today = LocalDate.now(clock);
    Optional<Map<String, Object>> own =
        Optional.ofNullable(caller).flatMap(known -> home.of(known, language));
    Map<String, Object> values = new HashMap<>(own.orElse(Map.of()));
    values.put("sends", sends(texts));
    values.put("action", "/check");
    values.put("kept", results.keeps());
    values.put("templates", TemplateLinks.of(Templates.offered(today), texts));
    values.put("earlier", TemplateLinks.of(Templates.earlier(today), texts));
    values.put("notices", notices);
    values.put("r", ResultViews.texts(language).map());
    return Pages.of(own.isPresent() ? "home" : "page", request, values);
  }

  /** What the form for files says of their size and number. */
  public record Sends(
      long maxBytes, int maxFiles, String limit, String atOnce, String tooLarge, String tooMany) {}

  Sends sends(Texts texts) {
    long megabytes = limits.uploadBytes() >> 20;
    return new Sends(
        limits.uploadBytes(),
        MOST_AT_ONCE,
        texts.say("limit", megabytes),
        texts.say("atOnce", MOST_AT_ONCE),
        texts.say("tooLarge", megabytes),
        texts.say("tooMany", MOST_AT_ONCE));
  }
}

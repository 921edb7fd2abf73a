package cn.jihe.review.page;

import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue.Tab;
import cn.jihe.review.QueueService;
import cn.jihe.review.QueueService.Items;
import cn.jihe.review.page.QueueView.QueueRow;
import cn.jihe.review.page.QueueView.TabView;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The queue, and the dossiers of one's own units. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class QueuePages {

  private static final int SIZE = 50;

  private static final Messages RESULTS = Messages.at("/cn/jihe/check/page/view/result");

  private final QueueService queue;
  private final Accounts accounts;
  private final Clock clock;

  QueuePages(QueueService queue, Accounts accounts, Clock clock) {
    this.queue = queue;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What waits for one's decision. */
  @Get(uri = "/review", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> review(HttpRequest<?> request, Caller caller) {
    mustReview(caller);
    QueueAddress asked = QueueAddress.of(request, "/review");
    ReviewWords words = ReviewWords.in(PageLanguage.of(request));
    PageOf part = new PageOf(asked.page(), SIZE);
    Items found = queue.list(asked.tab(), asked.filter(), Optional.empty(), part, caller);
    List<QueueRow> rows = views(words, caller).rows(found.items());
    QueueView view =
        view(asked, words, tabs(asked, words, queue.counts(asked.filter(), caller)), found, rows);
    String said = Optional.ofNullable(request.getParameters().get("said")).orElse("");
    String told = words.texts().find("said." + said).orElse("");
    return page("review", request, Map.of("view", view, "told", told));
  }

  /** The dossiers of one's own units. */
  @Get(uri = "/mine", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> mine(HttpRequest<?> request, Caller caller) {
    if (!caller.may(Right.SUBMIT) && !caller.may(Right.ENDORSE)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
    QueueAddress asked = QueueAddress.of(request, "/mine");
    ReviewWords words = ReviewWords.in(PageLanguage.of(request));
    Items found = queue.own(asked.filter(), new PageOf(asked.page(), SIZE), caller);
    List<QueueRow> rows = views(words, caller).rows(found.items());
    return page("mine", request, Map.of("view", view(asked, words, List.of(), found, rows)));
  }

  static void mustReview(Caller caller) {
    if (Stream.of(Right.DECIDE, Right.APPROVE, Right.ENDORSE).noneMatch(caller::may)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }

  private QueueViews views(ReviewWords words, Caller caller) {
    return new QueueViews(words, accounts, caller.account(), clock.instant());
  }

  private static QueueView view(
      QueueAddress asked, ReviewWords words, List<TabView> tabs, Items found, List<QueueRow> rows) {
    String order = asked.tab() == Tab.DONE ? "captionDone" : "caption";
    boolean more = (asked.page() + 1L) * SIZE < found.total();
    return new QueueView(
        asked.tabName(),
        tabs,
        asked.typed(),
        asked.isFiltered(),
        asked.isUnderstood() ? "" : words.say("wrong.filter"),
        words.say(order, found.total()),
        rows,
        rows.stream().anyMatch(QueueRow::decidable),
        asked.page() > 0 ? asked.atPage(asked.page() - 1) : "",
        more ? asked.atPage(asked.page() + 1) : "");
  }

  private static List<TabView> tabs(QueueAddress asked, ReviewWords words, Map<Tab, Long> counts) {
    return Stream.of(Tab.values())
        .map(
            tab -> {
              String name = tab.name().toLowerCase(Locale.ROOT);
              return new TabView(
                  name,
                  words.say("tab." + name),
                  counts.getOrDefault(tab, 0L),
                  asked.atTab(name),
                  tab == asked.tab());
            })
        .toList();
  }

  static ModelAndView<Map<String, Object>> page(
      String name, HttpRequest<?> request, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>();
    Language language = PageLanguage.of(request);
    Map<String, String> around = new HashMap<>(PageLanguage.texts(language).map());
    // Findings and keys are the same words as on the pages of a result.
    around.putAll(RESULTS.in(language).map());
    all.put("r", around);
    all.putAll(values);
    all.put("v", ReviewWords.in(language).texts().map());
    return Pages.of(name, request, all);
  }
}

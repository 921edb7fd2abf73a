package cn.jihe.system.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.audit.VerificationRuns;
import cn.jihe.system.SelfCheck;
import cn.jihe.system.SelfCheckLine;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.filter.OwnHosts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the server is, and what administrators did. */
@Controller("/admin")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class SystemPages {

  private static final String HERE = "/admin/system";

  /** Said where the add-in can be given out. */
  private static final String ADDIN = "addin";

  private static final Messages MESSAGES = Messages.beside(SystemPages.class, "texts");

  private final SelfCheck check;
  private final SettingsInForce settings;
  private final VerificationRuns verification;
  private final ActViews acts;
  private final OwnHosts hosts;

  SystemPages(
      SelfCheck check,
      SettingsInForce settings,
      VerificationRuns verification,
      ActViews acts,
      OwnHosts hosts) {
    this.check = check;
    this.settings = settings;
    this.verification = verification;
    this.acts = acts;
    this.hosts = hosts;
  }

  /**
   * One thing that the server found out.
   *
   * @param sign beside the colour
   */
  public record Line(String what, String text, String style, String sign, String word) {}

  /**
   * The last verification of the record on this server.
   *
   * @param style error or clean; blank while it runs, and before any
   * @param breaches what does not hold
   */
  public record Verified(String text, String style, List<String> breaches) {
    public Verified {
      breaches = List.copyOf(breaches);
    }
  }

  /** The self-check. */
  @Get(uri = "/system", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> system(HttpRequest<?> request, Caller caller) {
    mustSee(caller);
    Language language = PageLanguage.of(request);
    Texts texts = MESSAGES.in(language);
    Map<String, Object> values = new HashMap<>();
    List<SelfCheckLine> found = check.of(caller, hosts.reached(request).orElse(""));
    values.put("lines", found.stream().map(line -> line(line, texts)).toList());
    values.put("manifest", found.stream().anyMatch(line -> line.key().equals(ADDIN)));
    values.put("settings", settings.rows(texts));
    values.put(
        "verified",
        verification.last(caller).map(run -> verified(run, texts, language)).orElse(null));
    return page("system", request, values);
  }

  private static Line line(SelfCheckLine line, Texts texts) {
    String state = "state." + line.state();
    return new Line(
        texts.say("what." + line.key()),
        texts.say("line." + line.key(), line.values().toArray()),
        texts.say(state + ".style"),
        texts.say(state + ".sign"),
        texts.say(state));
  }

  private static Verified verified(VerificationRuns.Run run, Texts texts, Language language) {
    if (run.isRunning()) {
      return new Verified(texts.say("verifying", run.reached()), "", List.of());
    }
    return run.report()
        .map(
            report ->
                new Verified(
                    texts.say(
                        report.holds() ? "holds" : "breached",
                        report.reached().number(),
                        report.files(),
                        report.forms(),
                        report.known()),
                    report.holds() ? "clean" : "error",
                    report.breaches().stream().map(each -> each.said(language)).toList()))
        .orElseGet(() -> new Verified(texts.say("brokenOff"), "error", List.of()));
  }

  /** Has the record verified. */
  @Post(uri = "/system/verify", consumes = MediaType.MULTIPART_FORM_DATA)
  public HttpResponse<?> verify(@Nullable Caller caller) {
    if (caller == null) {
      return HttpResponse.seeOther(URI.create("/sign-in?return=" + HERE));
    }
    verification.start(caller);
    return HttpResponse.seeOther(URI.create(HERE + "#record"));
  }

  /** What administrators did. */
  @Get(uri = "/acts", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> acts(HttpRequest<?> request, Caller caller) {
    mustSee(caller);
    String before = Optional.ofNullable(request.getParameters().get("before")).orElse("");
    return page("acts", request, Map.of("view", acts.of(caller, before, PageLanguage.of(request))));
  }

  private static ModelAndView<Map<String, Object>> page(
      String name, HttpRequest<?> request, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("s", MESSAGES.in(PageLanguage.of(request)).map());
    return Pages.of(name, request, all);
  }

  private static void mustSee(Caller caller) {
    if (!caller.may(Right.SEE_SYSTEM)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }
}

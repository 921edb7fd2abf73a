package cn.jihe.review.urging.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.review.urging.UrgingService;
import cn.jihe.review.urging.UrgingService.Behind;
import cn.jihe.review.urging.UrgingService.Found;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.SignInAgain;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 催报. */
@Controller("/review/urging")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class UrgingPages {

  private static final Messages MESSAGES = Messages.beside(UrgingPages.class, "texts");
  private static final Pattern SENT = Pattern.compile("\\d{1,5}");

  private final UrgingService service;
  private final PeriodDesk periods;
  private final SignInAgain signIn;

  UrgingPages(UrgingService service, PeriodDesk periods, SignInAgain signIn) {
    this.service = service;
    this.periods = periods;
    this.signIn = signIn;
  }

  /** A period to choose. */
  public record PeriodLine(String id, String name, boolean on) {}

  /**
   * A unit.
   *
   * @param chosen whether it is ticked
   * @param last when it was urged last; empty: never
   */
  public record UnitLine(
      String id,
      String name,
      String states,
      String due,
      String last,
      boolean may,
      boolean chosen) {}

  /**
   * What the page shows.
   *
   * @param period the id of the one that is chosen; empty: none is there
   * @param text what would be sent
   * @param told what was done; empty for nothing
   * @param wrong what is wrong with what was typed; empty for nothing
   */
  public record UrgingView(
      List<PeriodLine> periods,
      String period,
      List<UnitLine> units,
      boolean sendable,
      String text,
      String told,
      String wrong) {
    public UrgingView {
      periods = List.copyOf(periods);
      units = List.copyOf(units);
    }
  }

  /** Of the first period that is under way. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> first(HttpRequest<?> request, Caller caller) {
    mustUrge(caller);
    Texts texts = texts(request);
    return underWay(caller)
        .findFirst()
        .map(period -> shown(request, caller, period.id(), "", ""))
        .orElseGet(
            () ->
                page(request, new UrgingView(List.of(), "", List.of(), false, "", "", ""), texts));
  }

  /** Of one period. */
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    mustUrge(caller);
    String sent = Optional.ofNullable(request.getParameters().get("sent")).orElse("");
    String told = SENT.matcher(sent).matches() ? texts(request).say("told", sent) : "";
    return shown(request, caller, Ids.inAddress(id), told, "");
  }

  /** Sends it. */
  @Post(uri = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> urge(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    try (Uploads form = Uploads.texts(request, body)) {
      if (caller == null) {
        return signIn.keeping(request, form);
      }
      mustUrge(caller);
      UUID period = Ids.inAddress(id);
      Set<UUID> units =
          form.texts().getOrDefault("unit", List.of()).stream()
              .flatMap(text -> Ids.of(text).stream())
              .collect(Collectors.toSet());
      if (units.isEmpty()) {
        return HttpResponse.ok(shown(request, caller, period, "", texts(request).say("chooseOne")));
      }
      int sent = service.urge(period, () -> units, form.text("text").orElse(""), caller).size();
      return HttpResponse.seeOther(URI.create("/review/urging/" + period + "?sent=" + sent));
    } catch (ProblemException refused) {
      if (refused.kind() != ProblemKind.WRONG_TEXT) {
        throw refused;
      }
      return HttpResponse.ok(
          shown(request, caller, Ids.inAddress(id), "", texts(request).say("wrongText")));
    }
  }

  private static void mustUrge(Caller caller) {
    if (!caller.may(Right.SET_PERIODS)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }

  private Stream<Period> underWay(Caller caller) {
    Instant now = periods.now();
    return periods.list(caller).stream().filter(period -> period.state(now).isUnderWay());
  }

  private ModelAndView<Map<String, Object>> shown(
      HttpRequest<?> request, @Nullable Caller caller, UUID id, String told, String wrong) {
    Caller reader = Optional.ofNullable(caller).orElseThrow();
    Texts texts = texts(request);
    Found found = service.behind(id, reader);
    List<UnitLine> units = found.units().stream().map(unit -> line(unit, texts)).toList();
    return page(
        request,
        new UrgingView(
            underWay(reader)
                .map(
                    each -> new PeriodLine(each.id().toString(), each.name(), each.id().equals(id)))
                .toList(),
            id.toString(),
            units,
            units.stream().anyMatch(UnitLine::may),
            text(found.period(), texts),
            told,
            wrong),
        texts);
  }

  /** What units read, whatever the reviewer's own language. */
  private static String text(Period period, Texts texts) {
    return period
        .due()
        .map(due -> texts.say("text.due", period.name(), until(due, texts)))
        .orElseGet(() -> texts.say("text", period.name()));
  }

  private static UnitLine line(Behind unit, Texts texts) {
    String states =
        unit.states().entrySet().stream()
            .map(each -> texts.say("state." + each.getKey(), each.getValue()))
            .collect(Collectors.joining(texts.say("between")));
    return new UnitLine(
        unit.unit().toString(),
        unit.name(),
        states,
        unit.due().map(due -> until(due, texts)).orElse(""),
        unit.last().map(last -> moment(last, texts)).orElse(""),
        !unit.today(),
        !unit.today() && unit.isPressing());
  }

  private static String until(Instant due, Texts texts) {
    return moment(due.minusSeconds(1), texts);
  }

  private static String moment(Instant moment, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.say("moment"), Locale.ENGLISH)
        .format(moment.atZone(ChinaTime.ZONE));
  }

  private static Texts texts(HttpRequest<?> request) {
    return MESSAGES.in(PageLanguage.of(request));
  }

  private static ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, UrgingView view, Texts texts) {
    return Pages.of("urging", request, Map.of("view", view, "v", texts.map()));
  }
}

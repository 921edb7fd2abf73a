package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.period.ExpectedList;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.text.ChinaTime;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets periods up and changes them; a change of dates says first whom it concerns. */
@Controller("/periods")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PeriodFormPages {

  private final PeriodDesk desk;
  private final ExpectedLists lists;
  private final PeriodViews views;
  private final PeriodForms forms;

  PeriodFormPages(PeriodDesk desk, ExpectedLists lists, PeriodViews views, PeriodForms forms) {
    this.desk = desk;
    this.lists = lists;
    this.views = views;
    this.forms = forms;
  }

  /**
   * What a form shows besides what is typed.
   *
   * @param wrong the name of the field that is wrong; empty for none
   * @param why what is wrong; empty for nothing
   * @param concerned whom a change of dates concerns, line by line; empty when it is not asked
   */
  record Around(String wrong, String why, List<String> concerned) {

    static final Around NOTHING = new Around("", "", List.of());

    Around {
      concerned = List.copyOf(concerned);
    }
  }

  /** A new one, or last year's for another year. */
  @Get(uri = "/new", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> blank(HttpRequest<?> request, Caller caller) {
    mustSet(caller);
    Optional<UUID> from = Optional.ofNullable(request.getParameters().get("from")).flatMap(Ids::of);
    PeriodForm form =
        from.map(id -> PeriodForm.next(desk.one(id, caller)))
            .orElseGet(() -> PeriodForm.blank(desk.now().atZone(ChinaTime.ZONE).getYear()));
    return shown(request, caller, form, Around.NOTHING);
  }

  /** One that there is. */
  @Get(uri = "/{id}/edit", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> edit(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    Period period = desk.mine(Ids.inAddress(id), caller);
    return shown(request, caller, PeriodForm.of(period), Around.NOTHING);
  }

  /** Sets one up. */
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> add(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          mustSet(known);
          PeriodForm typed = PeriodForm.of("", form);
          return kept(
              request, known, typed, () -> desk.add(typed.request().added(), known), "added");
        });
  }

  /** Changes one. */
  @Post(uri = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> change(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> changed(request, known, desk.mine(Ids.inAddress(id), known), form));
  }

  private HttpResponse<?> changed(
      HttpRequest<?> request, Caller caller, Period before, Uploads form) {
    PeriodForm typed = PeriodForm.of(before.id().toString(), form);
    if (typed.wrong().isEmpty() && form.text("sure").isEmpty()) {
      Period wanted = typed.request().over(before);
      if (hasOtherDates(before, wanted)) {
        Around around = new Around("", "", concerned(request, caller, before, wanted));
        return HttpResponse.ok(shown(request, caller, typed, around));
      }
    }
    return kept(
        request, caller, typed, () -> desk.change(typed.request().over(before), caller), "changed");
  }

  private static boolean hasOtherDates(Period before, Period wanted) {
    return !before.due().equals(wanted.due())
        || !before.opens().equals(wanted.opens())
        || !before.closes().equals(wanted.closes())
        || before.graceDays() != wanted.graceDays()
        || before.late() != wanted.late();
  }

  private List<String> concerned(
      HttpRequest<?> request, Caller caller, Period before, Period wanted) {
    PeriodWords words = PeriodWords.in(PageLanguage.of(request));
    ExpectedList list = lists.of(before, caller);
    long units = list.lines().stream().map(ExpectedList.Line::organisation).distinct().count();
    long extended =
        list.lines().stream()
            .filter(line -> !line.due().equals(before.due()))
            .map(ExpectedList.Line::organisation)
            .distinct()
            .count();
    String text =
        words.say(
            "concernedText", units, list.expected(), list.expected() - list.handedIn(), extended);
    return before.due().equals(wanted.due())
        ? List.of(text)
        : List.of(
            words.say(
                "duePreview",
                words.due(before.due(), desk.now()),
                words.due(wanted.due(), desk.now())),
            text);
  }

  /** Keeps what was typed. */
  private interface Keeping {
    Period keep();
  }

  private HttpResponse<?> kept(
      HttpRequest<?> request, Caller caller, PeriodForm typed, Keeping keeping, String said) {
    PeriodWords words = PeriodWords.in(PageLanguage.of(request));
    Optional<String> wrong = typed.wrong();
    if (wrong.isPresent()) {
      Around around = new Around(wrong.get(), words.say("wrong." + wrong.get()), List.of());
      return HttpResponse.ok(shown(request, caller, typed, around));
    }
    try {
      UUID id = keeping.keep().id();
      return HttpResponse.seeOther(URI.create("/periods/" + id + "?said=" + said));
    } catch (ProblemException problem) {
      Around around = new Around("", PeriodDoing.detail(problem, request), List.of());
      return HttpResponse.ok(shown(request, caller, typed, around));
    }
  }

  private static void mustSet(Caller caller) {
    if (!caller.may(Right.SET_PERIODS)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }

  private ModelAndView<Map<String, Object>> shown(
      HttpRequest<?> request, Caller caller, PeriodForm form, Around around) {
    Map<String, Object> values = new HashMap<>();
    values.put("form", form);
    values.put("around", around);
    values.put("units", form.id().isEmpty() ? views.settable(caller) : List.of());
    values.put(
        "unit", Ids.of(form.organisation()).map(views::name).map(Objects::toString).orElse(""));
    return PeriodPages.page("period-form", request, values);
  }
}

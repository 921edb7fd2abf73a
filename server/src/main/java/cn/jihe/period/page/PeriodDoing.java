package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.page.PeriodPages.Said;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what a form of a period's page asks for, and shows the page again. */
@Singleton
final class PeriodDoing {

  private final PeriodDesk desk;
  private final PeriodPages pages;
  private final PeriodForms forms;

  PeriodDoing(PeriodDesk desk, PeriodPages pages, PeriodForms forms) {
    this.desk = desk;
    this.pages = pages;
    this.forms = forms;
  }

  /** Does something, and names the word that says so. */
  interface Doing {
    String with(UUID period, Caller caller, Uploads form);
  }

  HttpResponse<?> done(
      HttpRequest<?> request, @Nullable Caller caller, String id, InputStream body, Doing doing) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          UUID period = Ids.inAddress(id);
          desk.one(period, known);
          try {
            String said = doing.with(period, known, form);
            return HttpResponse.seeOther(URI.create("/periods/" + period + "?said=" + said));
          } catch (ProblemException problem) {
            String why = detail(problem, request);
            return HttpResponse.ok(pages.shown(request, known, period, new Said("error", why)));
          }
        });
  }

  /** What is said where a form was not taken; what is not theirs to see is none. */
  static String detail(ProblemException problem, HttpRequest<?> request) {
    if (problem.kind() == ProblemKind.NOT_FOUND || problem.kind() == ProblemKind.NOT_ALLOWED) {
      throw problem;
    }
    return problem.problem(PageLanguage.of(request)).detail();
  }

  static String text(Uploads form, String name) {
    return form.text(name).map(String::strip).orElse("");
  }

  static UUID sent(Uploads form, String name) {
    return form.text(name).flatMap(Ids::of).orElseThrow(() -> PeriodWords.wrong(name));
  }

  static Instant day(Uploads form, String name) {
    return PeriodForm.end(text(form, name)).orElseThrow(() -> PeriodWords.wrong(name));
  }
}

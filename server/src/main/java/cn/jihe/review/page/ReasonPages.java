package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.Judging;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.ReasonService;
import cn.jihe.reason.Verdict;
import cn.jihe.review.page.DossierActs.Done;
import cn.jihe.review.page.DossierActs.Sent;
import cn.jihe.text.ChinaTime;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reasons, and what reviewers say of them, as plain forms. */
@Controller("/dossiers/{id}/reasons")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReasonPages {

  private final ReasonService reasons;
  private final DossierActs acts;

  ReasonPages(ReasonService reasons, DossierActs acts) {
    this.reasons = reasons;
    this.acts = acts;
  }

  /** Says why something that was found stays as it is. */
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> give(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return acts.act(
        new Sent(request, caller, body),
        id,
        "reason",
        (asked, form) -> {
          GivenReason given = reasons.give(asked.dossier(), () -> wanted(form), asked.caller());
          return new Done("reasoned", place(given));
        });
  }

  private static NewReason wanted(Uploads form) {
    return new NewReason(
        form.text("group")
            .or(() -> form.text("key"))
            .orElseThrow(() -> new ProblemException(ProblemKind.NO_SUCH_FINDING)),
        form.text("category")
            .flatMap(ReasonCategory::of)
            .orElseThrow(() -> new ProblemException(ProblemKind.WRONG_REASON)),
        form.text("text").orElse(""));
  }

  /** Says whether a reason is taken for one. */
  @Post(
      uri = "/{reason}/verdict",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> judge(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @PathVariable String reason,
      @Body InputStream body) {
    return acts.act(
        new Sent(request, caller, body),
        id,
        "verdict-" + reason,
        (asked, form) -> {
          Judging judging = judging(form);
          GivenReason judged = reasons.judge(Ids.inAddress(reason), () -> judging, asked.caller());
          String said = form.text("revoke").isPresent() ? "revoked" : said(judging.verdict());
          return new Done(said, place(judged));
        });
  }

  private static String said(Verdict verdict) {
    return "judged." + verdict.name().toLowerCase(Locale.ROOT);
  }

  private static Judging judging(Uploads form) {
    Verdict verdict =
        form.text("verdict")
            .flatMap(Verdict::named)
            .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
    return new Judging(
        verdict,
        form.text("until").filter(text -> verdict == Verdict.ALWAYS).map(ReasonPages::day),
        form.text("text"));
  }

  private static LocalDate day(String text) {
    try {
      return ChinaTime.day(text);
    } catch (DateTimeException e) {
      throw new ProblemException(ProblemKind.WRONG_VALUE);
    }
  }

  private static String place(GivenReason reason) {
    return "reason-" + reason.id();
  }
}

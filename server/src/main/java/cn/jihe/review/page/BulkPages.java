package cn.jihe.review.page;

import cn.jihe.account.Caller;
import cn.jihe.ledger.Dossier;
import cn.jihe.lifecycle.Action;
import cn.jihe.review.BulkDecisions;
import cn.jihe.review.BulkDecisions.Outcome;
import cn.jihe.review.BulkDecisions.Wanted;
import cn.jihe.text.Language;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 批量通过, 批量退回: what would become of each, then what became of it. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class BulkPages {

  /** A dossier's id, the number of a version, the hash of its contents. */
  private static final Pattern ITEM =
      Pattern.compile("([0-9a-f-]{36})_([1-9]\\d{0,8})_([0-9a-f]{1,64})");

  private final BulkDecisions decisions;
  private final SentForms forms;

  BulkPages(BulkDecisions decisions, SentForms forms) {
    this.decisions = decisions;
    this.forms = forms;
  }

  /**
   * What a bulk decision would do, or did.
   *
   * @param action the code of what is done
   * @param done whether it was done, else it is asked for
   * @param wrong says what is wrong with what was typed; empty when nothing is
   */
  public record BulkView(
      String action,
      boolean done,
      String title,
      String summary,
      List<BulkRow> rows,
      long doable,
      String note,
      String due,
      String wrong) {
    public BulkView {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One of them.
   *
   * @param item as it was sent; empty where nothing would be done with it
   * @param why nothing is done; empty where it is
   */
  public record BulkRow(
      String item, String id, String project, String unit, boolean ok, String text, String why) {}

  /** Tries, or does, what is asked for. */
  @Post(
      uri = "/review/decisions",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> decide(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(request, caller, body, (known, form) -> answer(request, known, form));
  }

  private HttpResponse<?> answer(HttpRequest<?> request, Caller caller, Uploads form) {
    QueuePages.mustReview(caller);
    Action action = form.text("return").isPresent() ? Action.RETURN : Action.ACCEPT;
    TypedDecision typed = TypedDecision.of(form);
    List<Wanted> wanted =
        form.texts().getOrDefault("item", List.of()).stream()
            .distinct()
            .limit(BulkDecisions.MOST)
            .flatMap(item -> wanted(item, action, typed))
            .toList();
    if (wanted.isEmpty()) {
      return HttpResponse.seeOther(URI.create("/review?said=nothing"));
    }
    ReviewWords words = ReviewWords.in(PageLanguage.of(request));
    List<Outcome> tried = decisions.tryOut(wanted, caller);
    if (form.text("sure").isEmpty()) {
      return shown(request, view(action, false, tried, typed, "", words));
    }
    Optional<String> wrong = wrong(tried, typed, words);
    if (wrong.isPresent()) {
      return shown(request, view(action, false, tried, typed, wrong.get(), words));
    }
    List<Outcome> done = decisions.decide(wanted, caller);
    return shown(request, view(action, true, done, typed, "", words));
  }

  private static HttpResponse<?> shown(HttpRequest<?> request, BulkView view) {
    return HttpResponse.ok(QueuePages.page("bulk", request, Map.of("view", view)));
  }

  private static Optional<String> wrong(
      List<Outcome> tried, TypedDecision typed, ReviewWords words) {
    return typed
        .wrong()
        .map(key -> words.say(key))
        .or(
            () ->
                tried.stream()
                    .flatMap(outcome -> outcome.refused().stream())
                    .filter(BulkPages::lacksNote)
                    .findFirst()
                    .map(refused -> refused.problem(words.language()).detail()));
  }

  private static boolean lacksNote(ProblemException refused) {
    return refused.kind() == ProblemKind.NOTE_MISSING;
  }

  private static Stream<Wanted> wanted(String item, Action action, TypedDecision typed) {
    Matcher parts = ITEM.matcher(item);
    return parts.matches()
        ? Ids.of(parts.group(1)).stream()
            .map(id -> new Wanted(id, typed.decision(action, parts.group(2), parts.group(3))))
        : Stream.empty();
  }

  private static BulkView view(
      Action action,
      boolean done,
      List<Outcome> outcomes,
      TypedDecision typed,
      String wrong,
      ReviewWords words) {
    List<BulkRow> rows = outcomes.stream().map(outcome -> row(outcome, done, words)).toList();
    long ok = rows.stream().filter(BulkRow::ok).count();
    String key = "bulk." + action.code() + (done ? ".done" : "");
    return new BulkView(
        action.code(),
        done,
        words.say("bulk." + action.code()),
        words.say(key + ".summary", ok, rows.size() - ok),
        rows,
        ok,
        typed.note(),
        typed.due(),
        wrong);
  }

  private static BulkRow row(Outcome outcome, boolean done, ReviewWords words) {
    Language language = words.language();
    // That nothing is typed yet is asked for beside the list.
    Optional<ProblemException> refused =
        outcome.refused().filter(problem -> done || !lacksNote(problem));
    Optional<Dossier> dossier = outcome.viewed().map(viewed -> viewed.record().dossier());
    boolean ok = refused.isEmpty();
    Wanted wanted = outcome.wanted();
    return new BulkRow(
        ok ? item(wanted) : "",
        wanted.dossier().toString(),
        dossier.map(one -> one.key().project().written()).orElseGet(() -> words.say("gone")),
        dossier.map(one -> one.key().owner().unit().written()).orElse(""),
        ok,
        words.say(done ? (ok ? "bulk.was" : "bulk.wasNot") : (ok ? "bulk.can" : "bulk.cannot")),
        refused.map(problem -> problem.problem(language).detail()).orElse(""));
  }

  private static String item(Wanted wanted) {
    return wanted.dossier()
        + "_"
        + wanted.decision().version().orElseThrow()
        + "_"
        + wanted.decision().contentHash().orElseThrow();
  }
}

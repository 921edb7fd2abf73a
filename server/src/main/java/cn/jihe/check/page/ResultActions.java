package cn.jihe.check.page;

import cn.jihe.check.CopyArchive;
import cn.jihe.check.FixOutcome;
import cn.jihe.check.page.view.ResultViews;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.CorrectedFiles;
import cn.jihe.check.result.CorrectedFiles.Corrected;
import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.Offers;
import cn.jihe.check.result.ResultService;
import cn.jihe.check.result.Stated;
import cn.jihe.text.Language;
import cn.jihe.web.Download;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What can be done with a result. Each action is a plain form and leads back to the result. */
@Controller("/checks/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ResultActions {

  private static final Pattern YEAR = Pattern.compile("20\\d{2}");

  /** The one that makes the corrected files the new versions. */
  private static final String ADOPT = "adopt";

  private final ResultService results;
  private final CorrectedFiles corrections;
  private final ResultPageView view;

  public ResultActions(ResultService results, CorrectedFiles corrections, ResultPageView view) {
    this.results = results;
    this.corrections = corrections;
    this.view = view;
  }

  /** Says year and unit for forms that do not say them. */
  @Post(uri = "/stated", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> state(
      HttpRequest<?> request, @PathVariable String id, @Body InputStream body) {
    return with(
        request,
        id,
        body,
        (kept, form) -> {
          results.state(
              kept,
              new Stated(
                  form.text("year")
                      .filter(year -> YEAR.matcher(year).matches())
                      .map(Integer::valueOf),
                  form.text("unit")));
          return Answers.result(request, kept.id(), Said.DONE);
        });
  }

  /** Shows another version of a file again. */
  @Post(
      uri = "/files/{number}/show",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> show(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String number,
      @Body InputStream body) {
    return with(
        request,
        id,
        body,
        (kept, form) -> {
          Optional<KeptFile> version = Answers.file(kept, number);
          if (version.isEmpty()) {
            return view.gone(request);
          }
          results.show(kept, version.get());
          return Answers.result(request, kept.id(), Said.BACK);
        });
  }

  /** Forgets the result at once. */
  @Post(uri = "/delete", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> delete(
      HttpRequest<?> request, @PathVariable String id, @Body InputStream body) {
    return with(
        request,
        id,
        body,
        (kept, form) -> {
          results.delete(kept);
          return HttpResponse.seeOther(URI.create("/"));
        });
  }

  /** Makes the ticked corrections: as files to save, or as new versions that are checked again. */
  @Post(
      uri = "/corrections",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> correct(
      HttpRequest<?> request, @PathVariable String id, @Body InputStream body) {
    return with(
        request,
        id,
        body,
        (kept, form) -> {
          Sender sender = form.sender();
          Language language = PageLanguage.of(request);
          CheckedResult checked = results.checked(kept, sender);
          if (checked.isWaiting()) {
            throw new ProblemException(ProblemKind.BUSY);
          }
          List<Corrected> corrected =
              corrections.of(checked, Ticks.of(form).among(Offers.of(checked)), language, sender);
          if (corrected.isEmpty()) {
            return Answers.result(request, kept.id(), Said.NOTHING_TICKED);
          }
          if (!form.text("do").filter(ADOPT::equals).isPresent()) {
            return download(corrected, language).answer();
          }
          corrected.forEach(each -> results.correct(kept, each.file(), each.fixed().bytes()));
          return Answers.result(request, kept.id(), Said.CORRECTED);
        });
  }

  private static Download download(List<Corrected> corrected, Language language) {
    if (corrected.size() == 1) {
      FixOutcome.Fixed only = corrected.getFirst().fixed();
      return Download.of(only.fileName(), only.mediaType(), only.bytes());
    }
    try (CopyArchive archive = new CopyArchive(language)) {
      corrected.forEach(each -> archive.add(each.fixed().fileName(), each.fixed().bytes()));
      return archive.finished(ResultViews.texts(language).say("correctedZip"));
    }
  }

  private HttpResponse<?> with(
      HttpRequest<?> request,
      String id,
      InputStream body,
      BiFunction<KeptResult, Uploads, HttpResponse<?>> action) {
    try (Uploads form = Uploads.texts(request, body)) {
      Optional<KeptResult> kept = results.find(id);
      return kept.isPresent() ? action.apply(kept.get(), form) : view.gone(request);
    }
  }
}

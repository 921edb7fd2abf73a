package cn.jihe.check.page;

import cn.jihe.check.AnnotateOutcome;
import cn.jihe.check.CopyArchive;
import cn.jihe.check.MediaTypes;
import cn.jihe.check.page.view.CorrectionViews;
import cn.jihe.check.page.view.Drawings;
import cn.jihe.check.page.view.ResultTables;
import cn.jihe.check.page.view.ResultViews;
import cn.jihe.check.result.AnnotatedFiles;
import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultService;
import cn.jihe.excel.write.TableBook;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.Download;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files made of a result, without a second upload. */
@Controller("/checks/{id}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ResultDownloads {

  private final ResultService results;
  private final AnnotatedFiles annotations;
  private final ResultPageView view;
  private final RuleTexts rules;

  public ResultDownloads(
      ResultService results, AnnotatedFiles annotations, ResultPageView view, RuleTexts rules) {
    this.results = results;
    this.annotations = annotations;
    this.view = view;
    this.rules = rules;
  }

  /** The annotated copies of all files that were checked: one as it is, several in an archive. */
  @Get("/annotated")
  public HttpResponse<?> annotated(HttpRequest<?> request, @PathVariable String id) {
    Optional<KeptResult> kept = results.find(id);
    if (kept.isEmpty()) {
      return view.gone(request);
    }
    Sender sender = Sender.of(request);
    Language language = PageLanguage.of(request);
    CheckedResult checked = results.checked(kept.get(), sender);
    if (checked.isWaiting()) {
      throw new ProblemException(ProblemKind.BUSY);
    }
    List<CheckedFile> files =
        checked.files().stream().filter(file -> file.checked().isPresent()).toList();
    if (files.size() == 1) {
      return single(annotations.of(kept.get(), files.getFirst(), language, sender), request);
    }
    try (CopyArchive archive = new CopyArchive(language)) {
      files.forEach(file -> archive.add(annotations.of(kept.get(), file, language, sender)));
      return archive.isEmpty()
          ? view.gone(request)
          : archive.finished(ResultViews.texts(language).say("annotatedZip")).answer();
    }
  }

  /** The annotated copy of one file. */
  @Get("/files/{number}/annotated")
  public HttpResponse<?> annotated(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String number) {
    Sender sender = Sender.of(request);
    Optional<KeptResult> kept = results.find(id);
    Optional<CheckedFile> file =
        kept.flatMap(
            known ->
                Answers.file(known, number)
                    .map(version -> results.checked(known, version, sender))
                    .filter(checked -> checked.checked().isPresent()));
    return file.isEmpty()
        ? view.gone(request)
        : single(annotations.of(kept.get(), file.get(), PageLanguage.of(request), sender), request);
  }

  private HttpResponse<?> single(AnnotateOutcome outcome, HttpRequest<?> request) {
    return switch (outcome) {
      case AnnotateOutcome.Annotated done ->
          Download.of(done.fileName(), done.mediaType(), done.bytes()).answer();
      case AnnotateOutcome.Refused refused -> view.gone(request);
    };
  }

  /** A version of a file as it is kept. */
  @Get("/files/{number}/original")
  public HttpResponse<?> original(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String number) {
    Optional<KeptResult> kept = results.find(id);
    Optional<KeptFile> file = kept.flatMap(known -> Answers.file(known, number));
    return file.isEmpty()
        ? view.gone(request)
        : Download.of(
                file.get().name(),
                MediaTypes.ofName(file.get().name()),
                results.bytes(kept.get(), file.get()))
            .answer();
  }

  /** All views of the result as a workbook, as they are filtered. */
  @Get("/result.xlsx")
  public HttpResponse<?> workbook(HttpRequest<?> request, @PathVariable String id) {
    Optional<KeptResult> kept = results.find(id);
    if (kept.isEmpty()) {
      return view.gone(request);
    }
    Language language = PageLanguage.of(request);
    CheckedResult checked = results.checked(kept.get(), Sender.of(request));
    TableBook book =
        new ResultTables(ResultViews.texts(language))
            .of(
                new ResultViews(rules, language)
                    .of(checked, ResultPages.filter(request), Drawings.NONE, Instant.now()),
                new CorrectionViews(rules, language).all(checked));
    return Download.of(ResultViews.texts(language).say("fileName"), MediaTypes.XLSX, book.bytes())
        .answer();
  }
}

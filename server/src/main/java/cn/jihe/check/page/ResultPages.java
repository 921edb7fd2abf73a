package cn.jihe.check.page;

import cn.jihe.account.Caller;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.page.FirstPageView.Notice;
import cn.jihe.check.page.view.ResultFilter;
import cn.jihe.check.result.CheckedResult;
import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultId;
import cn.jihe.check.result.ResultService;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import cn.jihe.web.Upload;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pages of a result: checked, added to, looked at. Each action is a plain form. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ResultPages {

  /** How many files a result had when the form was shown. */
  private static final String KNOWN = "known";

  private final ResultService results;
  private final Unkept unkept;
  private final FirstPageView firstPage;
  private final ResultPageView view;

  public ResultPages(
      ResultService results, Unkept unkept, FirstPageView firstPage, ResultPageView view) {
    this.results = results;
    this.unkept = unkept;
    this.firstPage = firstPage;
    this.view = view;
  }

  /** Checks the files of the form one after the other and leads to their result. */
  @Post(uri = "/check", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> check(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    Language language = PageLanguage.of(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      if (uploads.files().isEmpty()) {
        return HttpResponse.ok(
            firstPage.of(request, caller, List.of(Notice.nothingChosen(language))));
      }
      if (!results.keeps()) {
        return HttpResponse.ok(view.unkept(request, unkept.check(uploads)));
      }
      ResultId id = results.begin(Optional.ofNullable(caller).map(Caller::account));
      return Answers.added(request, id, add(id, uploads, 0));
    } catch (ProblemException e) {
      if (Answers.isScript(request) || e.kind().passes()) {
        throw e;
      }
      return HttpResponse.ok(
          firstPage.of(request, caller, List.of(Notice.ofRequest(e.kind(), language))));
    }
  }

  /** Adds files to a result, or newer versions of its files. */
  @Post(
      uri = "/checks/{id}",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> add(
      HttpRequest<?> request, @PathVariable String id, @Body InputStream body) {
    Optional<KeptResult> kept = results.find(id);
    try (Uploads uploads = Uploads.read(request, body)) {
      if (kept.isEmpty()) {
        return view.gone(request);
      }
      ResultId known = kept.get().id();
      int seen = uploads.text(KNOWN).flatMap(Answers::count).orElseGet(() -> kept.get().last());
      return uploads.files().isEmpty()
          ? Answers.result(request, known, Said.NOTHING_CHOSEN)
          : Answers.added(request, known, add(known, uploads, seen));
    } catch (ProblemException e) {
      Optional<Said> said = Said.of(e.kind());
      if (Answers.isScript(request) || kept.isEmpty() || said.isEmpty()) {
        throw e;
      }
      return Answers.result(request, kept.get().id(), said.get());
    }
  }

  /** What was checked until the server became too busy stays. */
  private Added add(ResultId id, Uploads uploads, int known) {
    Optional<CheckOutcome> last = Optional.empty();
    boolean first = true;
    for (Upload file : uploads.files()) {
      try {
        last = results.add(id, file, known);
      } catch (ProblemException e) {
        if (first || e.kind() != ProblemKind.BUSY) {
          throw e;
        }
        return new Added(Said.BUSY, last);
      }
      first = false;
    }
    return new Added(Said.DONE, last);
  }

  /** The result with all its files. */
  @Get(uri = "/checks/{id}", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> result(HttpRequest<?> request, @PathVariable String id) {
    return shown(
        request, id, checked -> Optional.of(view.whole(request, checked, filter(request))));
  }

  /** One form of it. */
  @Get(uri = "/checks/{id}/forms/{number}", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> form(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String number) {
    return shown(request, id, checked -> view.form(request, checked, number));
  }

  /** A version of a file, shown in its place or not. */
  @Get(uri = "/checks/{id}/files/{number}", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> version(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String number) {
    Sender sender = Sender.of(request);
    Optional<KeptResult> kept = results.find(id);
    Optional<KeptFile> file = kept.flatMap(known -> Answers.file(known, number));
    if (file.isEmpty()) {
      return view.gone(request);
    }
    CheckedResult only =
        new CheckedResult(kept.get(), List.of(results.checked(kept.get(), file.get(), sender)));
    return HttpResponse.ok(view.version(request, only, filter(request)));
  }

  /** The findings as a list of things to do, to be printed. */
  @Get(uri = "/checks/{id}/todo", produces = MediaType.TEXT_HTML)
  public HttpResponse<?> todo(HttpRequest<?> request, @PathVariable String id) {
    return shown(request, id, checked -> Optional.of(view.todo(request, checked, filter(request))));
  }

  private HttpResponse<?> shown(
      HttpRequest<?> request,
      String id,
      Function<CheckedResult, Optional<ModelAndView<Map<String, Object>>>> page) {
    Sender sender = Sender.of(request);
    return results
        .find(id)
        .flatMap(kept -> page.apply(results.checked(kept, sender)))
        .<HttpResponse<?>>map(HttpResponse::ok)
        .orElseGet(() -> view.gone(request));
  }

  static ResultFilter filter(HttpRequest<?> request) {
    return ResultFilter.of(name -> request.getParameters().getAll(name));
  }
}

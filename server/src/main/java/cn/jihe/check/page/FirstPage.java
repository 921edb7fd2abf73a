package cn.jihe.check.page;

import cn.jihe.account.Caller;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CopyService;
import cn.jihe.check.page.FirstPageView.Notice;
import cn.jihe.text.Language;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemException;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first page: takes workbooks to be checked, or to be annotated at once. */
@Controller
@Hidden
public final class FirstPage {

  private final CopyService copies;
  private final FirstPageView view;

  public FirstPage(CopyService copies, FirstPageView view) {
    this.copies = copies;
    this.view = view;
  }

  /** The page without any notice on it. */
  @Get(produces = MediaType.TEXT_HTML)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public ModelAndView<Map<String, Object>> page(HttpRequest<?> request, @Nullable Caller caller) {
    return view.of(request, caller, List.of());
  }

  /** The same address by a bookmark or a reload leads to the first page. */
  @Get(
      uris = {"/check", "/annotate"},
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> reloaded() {
    return HttpResponse.seeOther(URI.create("/"));
  }

  /** Gives the files of the form back annotated; the page again, when none can be. */
  @Post(uri = "/annotate", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> annotate(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    Language language = PageLanguage.of(request);
    List<Notice> problems;
    try (Uploads uploads = Uploads.read(request, body)) {
      if (uploads.files().isEmpty()) {
        problems = List.of(Notice.nothingChosen(language));
      } else {
        switch (copies.of(uploads, false, language)) {
          case CopyService.Given.Made made -> {
            return made.body().answer();
          }
          case CopyService.Given.Refused refused ->
              problems = refused.reasons().stream().map(one -> problem(one, language)).toList();
        }
      }
    } catch (ProblemException e) {
      problems = List.of(Notice.ofRequest(e.kind(), language));
    }
    return HttpResponse.ok(view.of(request, caller, problems));
  }

  private static Notice problem(CheckOutcome.Refused refused, Language language) {
    Problem problem = refused.problem(language);
    return new Notice(refused.fileName(), problem.title(), problem.detail());
  }
}

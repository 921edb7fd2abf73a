package cn.jihe.check.page;

import cn.jihe.check.CheckService;
import cn.jihe.check.CopyService;
import cn.jihe.file.Limits;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Upload;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The page: works as a plain form; its script asks for the results alone. */
@Controller
@Hidden
public final class PageController {

  private static final String PAGE = "page";
  private static final String RESULTS = "results";

  /** Asks for the results without the page around them. */
  private static final String PART = "part";

  private final CheckService service;
  private final CopyService copies;
  private final RuleTexts rules;
  private final Limits limits;
  private final Clock clock;

  public PageController(
      CheckService service, CopyService copies, RuleTexts rules, Limits limits, Clock clock) {
    this.service = service;
    this.copies = copies;
    this.rules = rules;
    this.limits = limits;
    this.clock = clock;
  }

  /** The empty page. */
  @Get(produces = MediaType.TEXT_HTML)
  public HttpResponse<ModelAndView<Map<String, Object>>> page(HttpRequest<?> request) {
    Language language = PageLanguage.of(request);
    return HttpResponse.ok(view(PAGE, request, language, List.of()));
  }

  /** The same address by a bookmark or a reload leads to the empty page. */
  @Get(
      uris = {"/check", "/annotate"},
      produces = MediaType.TEXT_HTML)
  public HttpResponse<?> reloaded() {
    return HttpResponse.seeOther(URI.create("/"));
  }

  /** Checks the files of the form one after the other. */
  @Post(uri = "/check", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<ModelAndView<Map<String, Object>>> check(
      HttpRequest<?> request, @Body InputStream body) {
    Language language = PageLanguage.of(request);
    boolean resultsOnly = RESULTS.equals(request.getParameters().get(PART));
    return HttpResponse.ok(
        view(resultsOnly ? RESULTS : PAGE, request, language, checked(request, body, language)));
  }

  /** Gives the files of the form back annotated; the page again, when none can be. */
  @Post(uri = "/annotate", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> annotate(HttpRequest<?> request, @Body InputStream body) {
    Language language = PageLanguage.of(request);
    FileViews views = new FileViews(rules, language);
    List<FileView> problems;
    try (Uploads uploads = Uploads.read(request, body)) {
      if (uploads.files().isEmpty()) {
        problems = List.of(nothingChosen(views, language));
      } else {
        switch (copies.of(uploads, false, language)) {
          case CopyService.Given.Made made -> {
            return made.body().answer();
          }
          case CopyService.Given.Refused refused ->
              problems = refused.reasons().stream().map(views::of).toList();
        }
      }
    } catch (ProblemException e) {
      problems = List.of(wholeRequest(views, e.kind(), language));
    }
    return HttpResponse.ok(view(PAGE, request, language, problems));
  }

  private static FileView nothingChosen(FileViews views, Language language) {
    Texts texts = PageLanguage.texts(language);
    return views.problem("", texts.say("nothingChosen"), texts.say("nothingChosenDetail"));
  }

  private static FileView wholeRequest(FileViews views, ProblemKind kind, Language language) {
    return views.problem(
        PageLanguage.texts(language).say("requestFile"), Problem.of(kind, language));
  }

  private List<FileView> checked(HttpRequest<?> request, InputStream body, Language language) {
    FileViews views = new FileViews(rules, language);
    try (Uploads uploads = Uploads.read(request, body)) {
      if (uploads.files().isEmpty()) {
        return List.of(nothingChosen(views, language));
      }
      return uploads.files().stream().map(file -> one(file, views, language)).toList();
    } catch (ProblemException e) {
      return List.of(wholeRequest(views, e.kind(), language));
    }
  }

  /** A file that fails must not take the others along. */
  private FileView one(Upload file, FileViews views, Language language) {
    try {
      return service.check(file, views::of);
    } catch (ProblemException e) {
      return views.problem(file.name(), Problem.of(e.kind(), language));
    }
  }

  private ModelAndView<Map<String, Object>> view(
      String name, HttpRequest<?> request, Language language, List<FileView> files) {
    Texts texts = PageLanguage.texts(language);
    long megabytes = limits.uploadBytes() >> 20;
    return Pages.of(
        name,
        request,
        Map.of(
            "maxBytes", limits.uploadBytes(),
            "limit", texts.say("limit", megabytes),
            "tooLarge", texts.say("tooLarge", megabytes),
            "templates", TemplateLinks.all(texts, LocalDate.now(clock)),
            "files", files));
  }
}

package cn.jihe.period.page;

import cn.jihe.account.Caller;
import cn.jihe.account.ImportResult;
import cn.jihe.account.Secret;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.imports.ExpectedImport;
import cn.jihe.period.page.PeriodPages.Said;
import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportView;
import cn.jihe.table.TableTexts;
import cn.jihe.text.Language;
import cn.jihe.web.Download;
import cn.jihe.web.Ids;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.ProblemException;
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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 应报清单 out of a workbook: tried first, then confirmed. */
@Controller("/periods/{id}/imports")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ListImportPages {

  private final PeriodDesk desk;
  private final ExpectedImport imports;
  private final PeriodForms forms;

  ListImportPages(PeriodDesk desk, ExpectedImport imports, PeriodForms forms) {
    this.desk = desk;
    this.imports = imports;
    this.forms = forms;
  }

  /** What can be done. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> begin(
      HttpRequest<?> request, Caller caller, @PathVariable String id) {
    return page(request, desk.mine(Ids.inAddress(id), caller), null, new Said("", ""));
  }

  /** What is on the list, as a workbook to fill in. */
  @Get(uri = "/workbook")
  public HttpResponse<?> workbook(HttpRequest<?> request, Caller caller, @PathVariable String id) {
    return answer(imports.template(Ids.inAddress(id), caller, PageLanguage.of(request)));
  }

  /** Says what a workbook would do. */
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> attempt(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return forms.withFile(
        request,
        caller,
        body,
        (known, form) -> {
          Period period = desk.mine(Ids.inAddress(id), known);
          Language language = PageLanguage.of(request);
          if (form.files().isEmpty()) {
            String text = PeriodWords.in(language).say("noFile");
            return HttpResponse.ok(page(request, period, null, new Said("error", text)));
          }
          Upload upload = form.single();
          HeldFile file =
              new HeldFile(upload.name(), MediaType.APPLICATION_OCTET_STREAM, upload.bytes());
          return shown(
              request,
              period,
              () -> imports.run(period.id(), file, form.sender(), true, known, language));
        });
  }

  /** Does what was tried. */
  @Post(uri = "/confirm", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> confirm(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> {
          Period period = desk.mine(Ids.inAddress(id), known);
          Language language = PageLanguage.of(request);
          return shown(
              request,
              period,
              () -> imports.confirm(period.id(), secret(form), form.sender(), known, language));
        });
  }

  /** The annotated workbook. */
  @Post(uri = "/file", consumes = MediaType.MULTIPART_FORM_DATA)
  public HttpResponse<?> file(
      HttpRequest<?> request,
      @Nullable Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (known, form) -> answer(imports.fetch(Ids.inAddress(id), secret(form), known)));
  }

  private static Secret secret(Uploads form) {
    return new Secret(form.text("file").orElse(""));
  }

  private static HttpResponse<?> answer(HeldFile file) {
    return Download.of(file.name(), file.mediaType(), file.bytes()).answer();
  }

  private static HttpResponse<?> shown(
      HttpRequest<?> request, Period period, Supplier<ImportResult> work) {
    try {
      ImportResult result = work.get();
      ImportView view =
          ImportView.of(
              result.applied(),
              result.rows(),
              new ImportView.Left(
                  result.fetch().text(), result.confirm().map(Secret::text).orElse(""), ""),
              PageLanguage.of(request));
      return HttpResponse.ok(page(request, period, view, new Said("", "")));
    } catch (ProblemException problem) {
      String why = PeriodDoing.detail(problem, request);
      return HttpResponse.ok(page(request, period, null, new Said("error", why)));
    }
  }

  private static ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, Period period, @Nullable ImportView view, Said said) {
    Map<String, Object> values = new HashMap<>();
    values.put("view", view);
    values.put("said", said);
    values.put("id", period.id().toString());
    values.put("name", period.name());
    values.put("i", TableTexts.in(PageLanguage.of(request)).map());
    return PeriodPages.page("period-imports", request, values);
  }
}

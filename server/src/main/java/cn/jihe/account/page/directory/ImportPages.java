package cn.jihe.account.page.directory;

import cn.jihe.account.Caller;
import cn.jihe.account.ImportResult;
import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.imports.ImportService;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.SignedForms;
import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportView;
import cn.jihe.table.TableTexts;
import cn.jihe.text.Language;
import cn.jihe.web.Download;
import cn.jihe.web.PageLanguage;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Organisations and accounts out of a workbook: tried first, then confirmed. */
@Controller("/admin/imports")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ImportPages {

  private final ImportService imports;
  private final SignedForms forms;

  ImportPages(ImportService imports, SignedForms forms) {
    this.imports = imports;
    this.forms = forms;
  }

  /** What can be done. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> begin(HttpRequest<?> request, Caller caller) {
    if (!caller.may(Right.MANAGE_ORGANISATIONS) || !caller.may(Right.MANAGE_ACCOUNTS)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
    return page(request, null, null);
  }

  /** All that there is, as a workbook to fill in. */
  @Get(uri = "/workbook")
  public HttpResponse<?> workbook(HttpRequest<?> request, Caller caller) {
    return answer(imports.template(caller, PageLanguage.of(request)));
  }

  /** Says what a workbook would do. */
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> attempt(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.withFile(
        request,
        caller,
        body,
        (by, form) -> {
          if (form.files().isEmpty()) {
            Notice notice = Notice.error(DirectoryTexts.of(request).say("noFile"));
            return HttpResponse.ok(page(request, null, notice));
          }
          Upload upload = form.single();
          HeldFile file =
              new HeldFile(upload.name(), MediaType.APPLICATION_OCTET_STREAM, upload.bytes());
          Language language = PageLanguage.of(request);
          return shown(request, () -> imports.run(by, file, form.sender(), true, language));
        });
  }

  /** Does what was tried. */
  @Post(uri = "/confirm", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
  public HttpResponse<?> confirm(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(
        request,
        caller,
        body,
        (by, form) -> {
          Language language = PageLanguage.of(request);
          return shown(request, () -> imports.confirm(by, secret(form), form.sender(), language));
        });
  }

  /** The annotated workbook, or the initial passwords. */
  @Post(uri = "/file", consumes = MediaType.MULTIPART_FORM_DATA)
  public HttpResponse<?> file(
      HttpRequest<?> request, @Nullable Caller caller, @Body InputStream body) {
    return forms.with(request, caller, body, (by, form) -> answer(imports.fetch(by, secret(form))));
  }

  private static Secret secret(Uploads form) {
    return new Secret(form.text("file").orElse(""));
  }

  private static HttpResponse<?> answer(HeldFile file) {
    return Download.of(file.name(), file.mediaType(), file.bytes()).answer();
  }

  private HttpResponse<?> shown(HttpRequest<?> request, Supplier<ImportResult> work) {
    try {
      return HttpResponse.ok(page(request, view(request, work.get()), null));
    } catch (RefusedChange refused) {
      Notice notice = DirectoryTexts.refused(request, refused);
      return HttpResponse.ok(page(request, null, notice));
    }
  }

  private static ImportView view(HttpRequest<?> request, ImportResult result) {
    return ImportView.of(
        result.applied(),
        result.rows(),
        new ImportView.Left(
            result.fetch().text(), text(result.confirm()), text(result.passwords())),
        PageLanguage.of(request));
  }

  private static String text(Optional<Secret> secret) {
    return secret.map(Secret::text).orElse("");
  }

  private static ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, @Nullable ImportView view, @Nullable Notice notice) {
    Map<String, Object> values = new HashMap<>();
    values.put("view", view);
    values.put("notice", notice);
    values.put("i", TableTexts.in(PageLanguage.of(request)).map());
    return DirectoryTexts.page("imports", request, values);
  }
}

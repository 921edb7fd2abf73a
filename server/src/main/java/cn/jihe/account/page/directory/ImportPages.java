package cn.jihe.account.page.directory;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.account.Secret;
import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.imports.HeldFile;
import cn.jihe.account.imports.ImportAction;
import cn.jihe.account.imports.ImportResult;
import cn.jihe.account.imports.ImportRow;
import cn.jihe.account.imports.ImportService;
import cn.jihe.account.page.Notice;
import cn.jihe.account.page.SignedForms;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Organisations and accounts out of a workbook: tried first, then confirmed. */
@Controller("/admin/imports")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ImportPages {

  /** More rows than these are looked at in the workbook that comes back. */
  private static final int MOST_ROWS = 200;

  private final ImportService imports;
  private final SignedForms forms;

  ImportPages(ImportService imports, SignedForms forms) {
    this.imports = imports;
    this.forms = forms;
  }

  /**
   * What became of a workbook.
   *
   * @param fetch by what the annotated workbook is fetched
   * @param confirm by what it is done; blank when it cannot be
   * @param passwords by what the initial passwords are fetched, once; blank when there are none
   * @param more how many rows are left out, in words; blank for none
   */
  public record View(
      String summary,
      String style,
      List<Row> rows,
      String more,
      String fetch,
      String confirm,
      String passwords) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /** A row of the workbook. */
  public record Row(
      String action, String style, String sheet, int number, String name, String said) {}

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

  private static View view(HttpRequest<?> request, ImportResult result) {
    Language language = PageLanguage.of(request);
    Texts texts = DirectoryTexts.of(request);
    boolean wrong = result.count(ImportAction.WRONG) > 0;
    List<ImportRow> worst =
        result.rows().stream()
            .sorted(Comparator.comparing(row -> row.action() != ImportAction.WRONG))
            .toList();
    return new View(
        texts.say(
            result.applied() ? "imported" : (wrong ? "importWrong" : "importTried"),
            result.count(ImportAction.ADDED),
            result.count(ImportAction.CHANGED),
            result.count(ImportAction.SAME),
            result.count(ImportAction.WRONG)),
        result.applied() ? "clean" : (wrong ? "error" : "warning"),
        worst.stream().limit(MOST_ROWS).map(row -> row(row, texts, language)).toList(),
        worst.size() > MOST_ROWS ? texts.say("moreRows", worst.size() - MOST_ROWS) : "",
        result.fetch().text(),
        text(result.confirm()),
        text(result.passwords()));
  }

  private static String text(Optional<Secret> secret) {
    return secret.map(Secret::text).orElse("");
  }

  private static Row row(ImportRow row, Texts texts, Language language) {
    String action = row.action().name().toLowerCase(Locale.ROOT);
    return new Row(
        /* action= */ texts.say("row." + action),
        /* style= */ action,
        row.sheet(),
        row.number(),
        row.name(),
        row.said(language));
  }

  private static ModelAndView<Map<String, Object>> page(
      HttpRequest<?> request, @Nullable View view, @Nullable Notice notice) {
    Map<String, Object> values = new HashMap<>();
    values.put("view", view);
    values.put("notice", notice);
    return DirectoryTexts.page("imports", request, values);
  }
}

package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.ImportResult;
import cn.jihe.account.Secret;
import cn.jihe.account.imports.ImportService;
import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportReport;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Download;
import cn.jihe.web.ListQuery;
import cn.jihe.web.Sender;
import cn.jihe.web.Upload;
import cn.jihe.web.Uploads;
import cn.jihe.web.description.MayBeMissing;
import cn.jihe.web.description.RefusesWorkbooks;
import cn.jihe.web.description.TakesOneFile;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;

/** Organisations and accounts out of workbooks. */
@Controller("/api/v1/organisations/imports")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportsController {

  private static final String FILES = "/api/v1/organisations/imports/files/";
  private static final String CONFIRMATIONS = "/api/v1/organisations/imports/confirmations/";
  private static final String DRY_RUN = "dryRun";

  private final ImportService service;

  ImportsController(ImportService service) {
    this.service = service;
  }

  /** Imports a workbook, or only says what it would do. */
  @Operation(
      operationId = "import",
      summary = "Import organisations and accounts from a workbook, all of it or nothing",
      description =
          "Columns are found by their headings. Whoever accepts only a workbook gets the same"
              + " workbook back with what became of its rows in it; else the answer is JSON that"
              + " says where to fetch it.",
      parameters =
          @Parameter(
              name = DRY_RUN,
              in = ParameterIn.QUERY,
              description = "true: only say what it would do. May be a part of the form as well.",
              schema = @Schema(type = "boolean")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportForm.class)))
  @ApiResponse(
      responseCode = "200",
      description = "What became of each row.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportReport.class)))
  @TakesOneFile
  @RefusesWorkbooks
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.ALL)
  HttpResponse<?> run(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @Body InputStream body) {
    boolean dryRun = new ListQuery(request).flag(DRY_RUN).orElse(false);
    Language language = AcceptedLanguage.in(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      boolean tried = dryRun || uploads.text(DRY_RUN).filter("true"::equals).isPresent();
      Upload upload = uploads.single();
      HeldFile file = new HeldFile(upload.name(), "", upload.bytes());
      return answer(request, service.run(caller, file, upload.sender(), tried, language), language);
    }
  }

  /** Does what was tried. */
  @Operation(operationId = "confirmImport", summary = "Do what an import would do that was tried")
  @ApiResponse(
      responseCode = "200",
      description = "What became of each row.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportReport.class)))
  @MayBeMissing
  @RefusesWorkbooks
  @Post(uri = "/confirmations/{secret}", produces = MediaType.ALL)
  HttpResponse<?> confirm(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @PathVariable String secret) {
    Language language = AcceptedLanguage.in(request);
    return answer(
        request,
        service.confirm(caller, new Secret(secret), Sender.of(request), language),
        language);
  }

  private static HttpResponse<?> answer(
      HttpRequest<?> request, ImportResult result, Language language) {
    return request.accept().stream().anyMatch(ImportsController::isWorkbook)
        ? download(result.annotated())
        : HttpResponse.ok(report(result, language)).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static ImportReport report(ImportResult result, Language language) {
    return ImportReport.of(
        result.applied(),
        result.rows(),
        language,
        FILES + result.fetch().text(),
        result.passwords().map(secret -> FILES + secret.text()).orElse(null),
        result.confirm().map(secret -> CONFIRMATIONS + secret.text()).orElse(null));
  }

  private static boolean isWorkbook(MediaType type) {
    return type.getName().contains("sheet") || type.getName().contains("excel");
  }

  /** The workbook to fill in. */
  @Operation(
      operationId = "importTemplate",
      summary = "The workbook to fill in, with what there is already")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @Get(uri = "/template.xlsx", produces = MediaType.ALL)
  HttpResponse<?> template(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    return download(service.template(caller, AcceptedLanguage.in(request)));
  }

  /** A file that an import left. */
  @Operation(
      operationId = "importFile",
      summary = "A workbook that an import left: annotated, or with initial passwords, once")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/files/{secret}", produces = MediaType.ALL)
  HttpResponse<?> file(@Parameter(hidden = true) Caller caller, @PathVariable String secret) {
    return download(service.fetch(caller, new Secret(secret)));
  }

  private static MutableHttpResponse<?> download(HeldFile file) {
    return Download.of(file.name(), file.mediaType(), file.bytes())
        .answer()
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** The form of an import, for the description only. */
  @Schema(name = "ImportForm")
  record ImportForm(
      @Schema(
              type = "string",
              format = "binary",
              description = "The workbook, with its file name.",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String file,
      @Schema(description = "true: only say what it would do.") Boolean dryRun) {}
}

package cn.jihe.period.api;

import cn.jihe.account.Caller;
import cn.jihe.account.ImportResult;
import cn.jihe.account.Secret;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.imports.ExpectedImport;
import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportReport;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Download;
import cn.jihe.web.Ids;
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
import java.util.UUID;

/** 应报清单 out of workbooks. */
@Controller("/api/v1/periods/{id}/expected/imports")
@Tag(name = "periods")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExpectedImports {

  private static final String DRY_RUN = "dryRun";

  private final PeriodDesk desk;
  private final ExpectedImport imports;

  ExpectedImports(PeriodDesk desk, ExpectedImport imports) {
    this.desk = desk;
    this.imports = imports;
  }

  /** Imports a workbook, or only says what it would do. */
  @Operation(
      operationId = "importExpected",
      summary = "Import what is expected from a workbook, all of it or nothing",
      description =
          "Columns are found by their headings; what stands in no row stays as it is. The answer"
              + " says where the same workbook is fetched with what became of its rows in it.",
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
              schema = @Schema(implementation = ListForm.class)))
  @TakesOneFile
  @RefusesWorkbooks
  @MayBeMissing
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.APPLICATION_JSON)
  ImportReport run(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body InputStream body) {
    UUID period = desk.mine(Ids.inAddress(id), caller).id();
    boolean dryRun = new ListQuery(request).flag(DRY_RUN).orElse(false);
    Language language = AcceptedLanguage.in(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      boolean tried = dryRun || uploads.text(DRY_RUN).filter("true"::equals).isPresent();
      Upload upload = uploads.single();
      HeldFile file = new HeldFile(upload.name(), "", upload.bytes());
      return report(
          period, imports.run(period, file, upload.sender(), tried, caller, language), language);
    }
  }

  /** Does what was tried. */
  @Operation(
      operationId = "confirmExpectedImport",
      summary = "Do what an import would do that was tried")
  @MayBeMissing
  @RefusesWorkbooks
  @Post(uri = "/confirmations/{secret}", produces = MediaType.APPLICATION_JSON)
  ImportReport confirm(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @PathVariable String secret) {
    UUID period = Ids.inAddress(id);
    Language language = AcceptedLanguage.in(request);
    return report(
        period,
        imports.confirm(period, new Secret(secret), Sender.of(request), caller, language),
        language);
  }

  private static ImportReport report(UUID period, ImportResult result, Language language) {
    String folder = "/api/v1/periods/" + period + "/expected/imports/";
    return ImportReport.of(
        result.applied(),
        result.rows(),
        language,
        folder + "files/" + result.fetch().text(),
        null,
        result.confirm().map(secret -> folder + "confirmations/" + secret.text()).orElse(null));
  }

  /** The workbook to fill in. */
  @Operation(
      operationId = "expectedTemplate",
      summary = "The workbook to fill in, with what is on the list already")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/template.xlsx", produces = MediaType.ALL)
  HttpResponse<?> template(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id) {
    return download(imports.template(Ids.inAddress(id), caller, AcceptedLanguage.in(request)));
  }

  /** A file that an import left. */
  @Operation(
      operationId = "expectedImportFile",
      summary = "The annotated workbook that an import left")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/files/{secret}", produces = MediaType.ALL)
  HttpResponse<?> file(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @PathVariable String secret) {
    return download(imports.fetch(Ids.inAddress(id), new Secret(secret), caller));
  }

  private static HttpResponse<?> download(HeldFile file) {
    return Download.of(file.name(), file.mediaType(), file.bytes())
        .answer()
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** The form of an import, for the description only. */
  @Schema(name = "ListForm")
  record ListForm(
      @Schema(
              type = "string",
              format = "binary",
              description = "The workbook, with its file name.",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String file,
      @Schema(description = "true: only say what it would do.") Boolean dryRun) {}
}

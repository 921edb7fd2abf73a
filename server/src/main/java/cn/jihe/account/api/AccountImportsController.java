package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.table.ImportReport;
import cn.jihe.web.description.RefusesWorkbooks;
import cn.jihe.web.description.TakesOneFile;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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

/** The same import, for whoever looks for it beside the accounts. */
@Controller("/api/v1/accounts/imports")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountImportsController {

  private final ImportsController imports;

  AccountImportsController(ImportsController imports) {
    this.imports = imports;
  }

  /** Imports a workbook, or only says what it would do. */
  @Operation(
      operationId = "importAccounts",
      summary = "The same as an import beside the organisations",
      parameters =
          @Parameter(
              name = "dryRun",
              in = ParameterIn.QUERY,
              description = "true: only say what it would do.",
              schema = @Schema(type = "boolean")))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ImportsController.ImportForm.class)))
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
    return imports.run(request, caller, body);
  }
}

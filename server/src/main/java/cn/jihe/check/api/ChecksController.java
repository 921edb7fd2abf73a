package cn.jihe.check.api;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckResult;
import cn.jihe.check.CheckResults;
import cn.jihe.check.CheckService;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.ProblemResponses;
import cn.jihe.web.Uploads;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;

/** Checks an upload and stores nothing. */
@Controller("/api/v1/checks")
@Tag(name = "checks")
public final class ChecksController {

  private final CheckService service;
  private final RuleTexts texts;

  public ChecksController(CheckService service, RuleTexts texts) {
    this.service = service;
    this.texts = texts;
  }

  /** Checks the workbook in the part {@code file}. */
  @Operation(
      operationId = "check",
      summary = "Check a workbook",
      description =
          "Reads the forms of one .xlsx, .xlsm or .xls workbook, applies the rules and answers with"
              + " all findings at their cells. Nothing is stored. Messages are in the language of"
              + " Accept-Language (zh or en; default zh).")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadForm.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The workbook was read; see `summary.acceptable`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CheckResult.class)))
  @TakesOneFile
  @RefusesWorkbooks
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> check(HttpRequest<?> request, @Body InputStream body) {
    Language language = AcceptedLanguage.in(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      return service.check(uploads.single(), outcome -> answer(request, outcome, language));
    }
  }

  private HttpResponse<?> answer(HttpRequest<?> request, CheckOutcome outcome, Language language) {
    return switch (outcome) {
      case CheckOutcome.Checked checked ->
          HttpResponse.ok(new CheckResults(texts, language).of(checked));
      case CheckOutcome.Refused refused ->
          ProblemResponses.refusal(request, refused.problem(language));
    };
  }

  /** The form of an upload, for the description only. */
  @Schema(name = "Upload")
  record UploadForm(
      @Schema(
              description = "The workbook, with its file name.",
              type = "string",
              format = "binary",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String file) {}
}

package cn.jihe.check.api;

import cn.jihe.check.CheckService;
import cn.jihe.check.FixChoice;
import cn.jihe.check.FixOutcome;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Download;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
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
import java.util.List;
import java.util.Set;

/** Gives an uploaded workbook back with known corrections made. */
@Controller("/api/v1/fixes")
@Tag(name = "fixes")
public final class FixesController {

  private final CheckService service;

  public FixesController(CheckService service) {
    this.service = service;
  }

  /** Corrects the workbook in the part {@code file}. */
  @Operation(
      operationId = "fix",
      summary = "Correct a workbook",
      description =
          "Makes the corrections of the findings named in parts `finding` (proposals too), or without"
              + " such parts all safe ones, again and again until there is none left. Exactly those"
              + " cells change; formulas never do. A sheet lists the changes and what is left to do."
              + " Marks of an earlier check go. Nothing is stored.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = FixForm.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The workbook. `X-Jihe-Changes` says how many cells were corrected.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @TakesOneFile
  @RefusesWorkbooks
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> fix(HttpRequest<?> request, @Body InputStream body) {
    Language language = AcceptedLanguage.in(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      List<String> findings = uploads.texts("finding");
      FixChoice choice =
          findings.isEmpty() ? new FixChoice.AllSafe() : new FixChoice.Chosen(Set.copyOf(findings));
      return switch (service.fix(uploads.single(), choice, language)) {
        case FixOutcome.Fixed fixed ->
            Download.of(fixed.fileName(), fixed.mediaType(), fixed.bytes())
                .answer()
                .header("X-Jihe-Changes", String.valueOf(fixed.changes().size()));
        case FixOutcome.Refused refused ->
            ProblemResponses.refusal(request, refused.reason().problem(language));
        case FixOutcome.Unknown unknown -> throw new ProblemException(ProblemKind.UNKNOWN_FINDING);
      };
    }
  }

  /** The form of a correction, for the description only. */
  @Schema(name = "FixUpload")
  record FixForm(
      @Schema(
              description = "The workbook, with its file name.",
              type = "string",
              format = "binary",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String file,
      @Schema(description = "Ids of findings, one a part; none: all safe corrections.")
          List<String> finding) {}
}

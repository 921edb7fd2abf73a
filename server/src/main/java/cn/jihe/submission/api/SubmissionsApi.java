package cn.jihe.submission.api;

import cn.jihe.account.Caller;
import cn.jihe.ledger.FilingState;
import cn.jihe.web.Problem;
import cn.jihe.web.description.RefusesWorkbooks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;

/** What the description says about submissions; the calls themselves are the controller's. */
interface SubmissionsApi {

  /** Records the workbook in the part {@code file}. */
  @Operation(
      operationId = "submit",
      summary = "Hand a workbook in",
      description =
          "Checks the workbook and records it: the bytes as sent, and each form as a version of its"
              + " dossier. A form without ERROR becomes the dossier's submitted version; one with"
              + " ERROR is kept as an attempt. The unit on a form must be one of the sender's, by"
              + " name, other name or code; one that is not is REFUSED. All of an upload is"
              + " recorded or nothing. Sending the same again for the same unit is safe and answers"
              + " 200 with the same body.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = SubmissionForm.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SubmissionResult.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The same was recorded before for the unit; this is what was answered then.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SubmissionResult.class)))
  @ApiResponse(
      responseCode = "400",
      description = "`missing-file`, `one-file-only`, `bad-year` or `bad-request`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "403",
      description = "`not-allowed` or `other-site`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "404",
      description = "`not-found`: the dossier in the part `dossier`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "409",
      description = "`dossier-exists` or `changed-meanwhile`: the dossier cannot go on so",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @RefusesWorkbooks
  HttpResponse<?> submit(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, InputStream body);

  /** A page of submissions. */
  @Operation(
      operationId = "submissions",
      summary = "Submissions, the newest first",
      parameters = {
        @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "With a form of this fiscal year.",
            schema = @Schema(type = "integer")),
        @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "With a form of a unit whose name contains this.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "With a form in this state.",
            schema = @Schema(implementation = FilingState.class)),
        @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Received on or after this day or moment.",
            schema = @Schema(type = "string", example = "2025-01-31")),
        @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Received before this day or moment.",
            schema = @Schema(type = "string", example = "2025-02-01")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  SubmissionPage list(HttpRequest<?> request, @Parameter(hidden = true) Caller caller);

  /** What was answered when it was recorded. */
  @Operation(operationId = "submission", summary = "One submission, as it was answered")
  SubmissionResult one(HttpRequest<?> request, @Parameter(hidden = true) Caller caller, String id);

  /** The bytes as sent. */
  @Operation(operationId = "original", summary = "The workbook exactly as sent")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<?> original(@Parameter(hidden = true) Caller caller, String id);

  /** The workbook with the recorded findings in it. */
  @Operation(operationId = "annotated", summary = "The workbook with the recorded findings in it")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  HttpResponse<?> annotated(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, String id);

  /** The form of a submission, for the description only. */
  @Schema(name = "SubmissionUpload")
  record SubmissionForm(
      @Schema(
              description = "The workbook, with its file name.",
              type = "string",
              format = "binary",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String file,
      @Schema(description = "Fiscal year of forms that state none.", example = "2025") String year,
      @Schema(
              description =
                  "Unit of forms that state none, by name or code; tells which of several that are"
                      + " called alike is meant.")
          String unit,
      @Schema(
              description =
                  "Needed when a reviewer hands in for a unit: why. At most 1000 characters.")
          String note,
      @Schema(
              description =
                  "The id of the dossier whose next version this form is although its name or year"
                      + " differ; it must be of the same kind and unit. With several forms that may"
                      + " be meant, the form's index and a colon before it, once for each.",
              example = "5a0f6a8e-3f0b-4e0e-8d0a-7a3f6c2b9d10")
          String dossier,
      @Schema(
              description =
                  "Why what was found stays as it is: a JSON array of objects with `key` (of a"
                      + " finding, or rule@project), `category` (POLICY, BUSINESS, HISTORY,"
                      + " APPROVAL, OTHER) and `text` of 8 to 1000 characters.")
          String reasons) {}
}

package cn.jihe.web.api;

import cn.jihe.submission.AnnotateOutcome;
import cn.jihe.template.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.CheckDesk;
import cn.jihe.web.Download;
import cn.jihe.web.Problem;
import cn.jihe.web.Upload;
import cn.jihe.web.Uploads;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Gives an uploaded workbook back with its findings in it, or without any mark of ours. */
@Controller("/api/v1/annotations")
@Tag(name = "annotations")
public final class AnnotationsController {

  private final CheckDesk desk;

  public AnnotationsController(CheckDesk desk) {
    this.desk = desk;
  }

  /** Annotates the workbook in the part {@code file}; with {@code clean} takes our marks away. */
  @Operation(
      operationId = "annotate",
      summary = "Annotate a workbook, or take the annotations away",
      description =
          "Checks the workbook and gives it back, same type and name, with a comment and a colour"
              + " on each flagged cell and a sheet that lists the findings. Marks of an earlier"
              + " check go first. Nothing else is changed and nothing is stored.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ChecksController.UploadForm.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "400",
      description = "`missing-file`, `one-file-only` or `bad-request`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "413",
      description = "`too-large`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "415",
      description = "`not-a-workbook`, `unsupported-format` or `unsupported-media-type`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`encrypted`, `damaged`, `too-complex` or `no-form`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "503",
      description = "`busy`: try again after the seconds of Retry-After",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> annotate(
      HttpRequest<?> request,
      @Parameter(description = "true: take all marks of ours away and check nothing.")
          @QueryValue(defaultValue = "false")
          boolean clean,
      @Body MultipartBody body) {
    Language language = AcceptedLanguage.of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    try (Uploads uploads = Uploads.read(body)) {
      Upload upload = uploads.single();
      return switch (clean ? desk.clean(upload) : desk.annotate(upload, language)) {
        case AnnotateOutcome.Annotated annotated -> workbook(annotated);
        case AnnotateOutcome.Refused refused ->
            ChecksController.refusal(request, Problem.of(refused.reason(), language));
      };
    }
  }

  private static HttpResponse<byte[]> workbook(AnnotateOutcome.Annotated annotated) {
    return Download.of(annotated.fileName(), annotated.mediaType(), annotated.bytes());
  }
}

package cn.jihe.check.api;

import cn.jihe.check.CopyService;
import cn.jihe.check.TypedList;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemResponses;
import cn.jihe.web.Uploads;
import cn.jihe.web.description.RefusesWorkbooks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;

/** Gives uploaded workbooks back with their findings in them, or without any mark of ours. */
@Controller("/api/v1/annotations")
@Tag(name = "annotations")
public final class AnnotationsController {

  private final CopyService copies;

  public AnnotationsController(CopyService copies) {
    this.copies = copies;
  }

  /** Annotates the workbooks in the parts {@code file}; with {@code clean} takes our marks away. */
  @Operation(
      operationId = "annotate",
      summary = "Annotate a workbook, or take the annotations away",
      description =
          "Checks the workbook and gives it back, same type and name, with a comment and a colour"
              + " on each flagged cell and a sheet that lists the findings. Marks of an earlier"
              + " check go first. Nothing else is changed and nothing is stored. Several parts `file`"
              + " come back in one zip archive; a text file in it names those that could not be"
              + " annotated. When none could, the problem is that of the first. What people typed into"
              + " the sheet (说明, 审核批注, 回复) is carried over. With `clean` it goes with the sheet:"
              + " the header `X-Jihe-Typed` then says how many texts there were and"
              + " `X-Jihe-Typed-Texts` lists them, a line each, in percent-encoded UTF-8, as far as a"
              + " header has room; of several files a text file in the archive lists all.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadsForm.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The workbook, in its own media type; of several a zip archive.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = "application/zip",
            schema = @Schema(type = "string", format = "binary"))
      })
  @ApiResponse(
      responseCode = "400",
      description = "`missing-file` or `bad-request`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @RefusesWorkbooks
  @Post(consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> annotate(
      HttpRequest<?> request,
      @Parameter(description = "true: take all marks of ours away and check nothing.")
          @QueryValue(defaultValue = "false")
          boolean clean,
      @Body InputStream body) {
    Language language = AcceptedLanguage.in(request);
    try (Uploads uploads = Uploads.read(request, body)) {
      return switch (copies.of(uploads, clean, language)) {
        case CopyService.Given.Made made -> answer(made, language);
        case CopyService.Given.Refused refused ->
            ProblemResponses.refusal(request, refused.reasons().getFirst().problem(language));
      };
    }
  }

  private static HttpResponse<?> answer(CopyService.Given.Made made, Language language) {
    MutableHttpResponse<?> answer = made.body().answer();
    TypedList typed = made.typed();
    return typed.texts().isEmpty()
        ? answer
        : answer
            .header(TypedList.COUNT_HEADER, String.valueOf(typed.texts().size()))
            .header(TypedList.TEXTS_HEADER, typed.header(language));
  }

  /** The form of an upload, for the description only. */
  @Schema(name = "Uploads")
  record UploadsForm(
      @ArraySchema(
              schema = @Schema(type = "string", format = "binary"),
              arraySchema =
                  @Schema(
                      description = "The workbook, with its file name; several parts for several.",
                      requiredMode = Schema.RequiredMode.REQUIRED))
          List<String> file) {}
}

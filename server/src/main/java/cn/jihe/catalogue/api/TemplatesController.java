package cn.jihe.catalogue.api;

import cn.jihe.catalogue.TemplateShelf;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Download;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates that units download. */
@Controller(Templates.PATH)
@Tag(name = "templates")
public final class TemplatesController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final TemplateShelf shelf;

  public TemplatesController(TemplateShelf shelf) {
    this.shelf = shelf;
  }

  /** The templates that are offered today, by year and kind. */
  @Operation(
      operationId = "templates",
      summary = "The templates offered now",
      description =
          "One for each kind and fiscal year: last year, this year and, from July on, next year."
              + " Others are had by their ids, from 2023 to three years ahead. Titles are in the"
              + " language of Accept-Language.")
  @Get(produces = MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public List<TemplateEntry> all(
      @Parameter(hidden = true) @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
    Language language = AcceptedLanguage.of(languages);
    return shelf.offered().stream()
        .map(file -> TemplateEntry.of(file, shelf.bytes(file).length, language))
        .toList();
  }

  /** One template, the workbook itself. */
  @Operation(operationId = "template", summary = "A template, the workbook itself")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/{id}", produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  public HttpResponse<?> one(
      @PathVariable
          @Parameter(
              description =
                  "Kind, fiscal year and version, as in the list; without its version the current"
                      + " one. Years from 2023 to three years ahead.",
              example = "SELF_EVALUATION-2025")
          String id) {
    TemplateFile file =
        shelf.find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return Download.of(file.fileName(), XLSX, shelf.bytes(file)).answer();
  }
}

package cn.jihe.catalogue.api;

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

  /** All current templates, by year and kind. */
  @Operation(
      operationId = "templates",
      summary = "The current templates",
      description = "One for each kind and year. Titles are in the language of Accept-Language.")
  @Get(produces = MediaType.APPLICATION_JSON)
  public List<TemplateEntry> all(
      @Parameter(hidden = true) @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
    Language language = AcceptedLanguage.of(languages);
    return Templates.all().stream().map(file -> TemplateEntry.of(file, language)).toList();
  }

  /** One template, the workbook itself. */
  @Operation(operationId = "template", summary = "A template, the workbook itself")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/{id}", produces = MediaType.ALL)
  public HttpResponse<?> one(
      @PathVariable
          @Parameter(
              description =
                  "An id of the list, or one without its version, which then is the current one.",
              example = "SELF_EVALUATION-2025")
          String id) {
    TemplateFile file =
        Templates.find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return Download.of(file.fileName(), XLSX, Templates.bytes(file)).answer();
  }
}

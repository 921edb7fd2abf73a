package cn.jihe.review.api;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.check.MediaTypes;
import cn.jihe.review.ComparisonService;
import cn.jihe.review.DifferenceService;
import cn.jihe.review.DifferenceService.Compared;
import cn.jihe.review.view.ComparisonBook;
import cn.jihe.review.view.ComparisonView;
import cn.jihe.review.view.DifferenceBook;
import cn.jihe.review.view.DifferenceView;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Download;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Problem;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;

/** What has changed between versions, and a self-evaluation beside its declaration. */
@Controller("/api/v1/dossiers/{id}")
@Tag(name = "dossiers")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class DifferencesController {

  private final DifferenceService differences;
  private final ComparisonService comparisons;
  private final AuditTrail trail;

  public DifferencesController(
      DifferenceService differences, ComparisonService comparisons, AuditTrail trail) {
    this.differences = differences;
    this.comparisons = comparisons;
    this.trail = trail;
  }

  /** What has changed. */
  @Operation(
      operationId = "differences",
      summary = "What has changed from one version to another",
      parameters = {
        @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The last version before `to` that was decided about, if not said.",
            schema = @Schema(type = "integer")),
        @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The newest version that is no attempt, if not said.",
            schema = @Schema(type = "integer"))
      })
  @ApiResponse(
      responseCode = "200",
      description = "The differences.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DifferenceResult.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`no-such-version`, `nothing-to-compare`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @MayBeMissing
  @Get(uri = "/differences", produces = MediaType.APPLICATION_JSON)
  public DifferenceResult differences(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return DifferenceResult.of(compared(request, caller, id), AcceptedLanguage.in(request));
  }

  /** The same as a workbook. */
  @Operation(
      operationId = "differencesWorkbook",
      summary = "What has changed, as a workbook 修改对照表",
      parameters = {
        @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaTypes.XLSX,
              schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/differences.xlsx", produces = MediaType.ALL)
  public HttpResponse<?> differencesWorkbook(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    Language language = PageLanguage.of(request);
    DifferenceView view = DifferenceView.of(compared(request, caller, id), language);
    downloaded(id, "differences", caller);
    return Download.of(
            DifferenceBook.name(view, language), MediaTypes.XLSX, DifferenceBook.of(view, language))
        .answer();
  }

  private Compared compared(HttpRequest<?> request, Caller caller, String id) {
    UUID dossier = Ids.inAddress(id);
    ListQuery query = new ListQuery(request);
    return differences.between(dossier, query.version("from"), query.version("to"), caller);
  }

  /** A self-evaluation beside its declaration. */
  @Operation(
      operationId = "comparison",
      summary = "A self-evaluation beside the declaration that is in force")
  @ApiResponse(
      responseCode = "200",
      description = "The comparison.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparisonResult.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`not-self-evaluation`, `no-declaration`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @MayBeMissing
  @Get(uri = "/comparison", produces = MediaType.APPLICATION_JSON)
  public ComparisonResult comparison(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return ComparisonResult.of(
        comparisons.of(Ids.inAddress(id), caller), AcceptedLanguage.in(request));
  }

  /** The same as a workbook. */
  @Operation(operationId = "comparisonWorkbook", summary = "The same as a workbook 申报—自评对照")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook.",
      content =
          @Content(
              mediaType = MediaTypes.XLSX,
              schema = @Schema(type = "string", format = "binary")))
  @MayBeMissing
  @Get(uri = "/comparison.xlsx", produces = MediaType.ALL)
  public HttpResponse<?> comparisonWorkbook(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    Language language = PageLanguage.of(request);
    ComparisonView view = ComparisonView.of(comparisons.of(Ids.inAddress(id), caller), language);
    downloaded(id, "comparison", caller);
    return Download.of(
            ComparisonBook.name(view, language), MediaTypes.XLSX, ComparisonBook.of(view, language))
        .answer();
  }

  private void downloaded(String dossier, String what, Caller caller) {
    trail.record(new Act(caller.actor(), "DOWNLOADED", Map.of("dossier", dossier, "file", what)));
  }
}

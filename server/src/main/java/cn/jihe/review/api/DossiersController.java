package cn.jihe.review.api;

import cn.jihe.account.Caller;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierFilter;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.PageOf;
import cn.jihe.review.DecisionService;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.http.HttpRequest;
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

/** The dossiers: all versions of one form, by unit, fiscal year, kind and project. */
@Controller("/api/v1/dossiers")
@Tag(name = "dossiers")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class DossiersController {

  private final Ledger ledger;
  private final DecisionService service;
  private final DossierResults results;

  DossiersController(Ledger ledger, DecisionService service, DossierResults results) {
    this.ledger = ledger;
    this.service = service;
    this.results = results;
  }

  /** A page of dossiers. */
  @Operation(
      operationId = "dossiers",
      summary = "Dossiers by fiscal year, unit and project",
      parameters = {
        @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FormKind.class)),
        @Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "The unit's name contains this.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "project",
            in = ParameterIn.QUERY,
            description = "The project's name contains this.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "submitted",
            in = ParameterIn.QUERY,
            description = "Whether there is a submitted version.",
            schema = @Schema(type = "boolean")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  public DossierPage list(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    DossierFilter filter =
        new DossierFilter(
            query.oneOf("kind", FormKind.values()),
            query.year(),
            query.text("unit"),
            query.text("project"),
            query.flag("submitted"));
    return DossierPage.of(
        ledger.dossiers(filter, new PageOf(query.page(), query.size()), caller.scope()));
  }

  /** One dossier with its versions. */
  @Operation(operationId = "dossier", summary = "One dossier with its versions")
  @ApiResponse(
      responseCode = "200",
      description = "The dossier.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DossierResult.class)))
  @MayBeMissing
  @Get(uri = "/{id}", produces = MediaType.APPLICATION_JSON)
  public DossierResult one(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return service
        .view(Ids.inAddress(id), caller)
        .map(viewed -> results.of(viewed, caller))
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}

package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.directory.UnitNameService;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.Optional;

/** The names of units on forms that are no organisation yet; never their forms. */
@Controller("/api/v1/organisations")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnitNamesController {

  private final UnitNameService service;

  UnitNamesController(UnitNameService service) {
    this.service = service;
  }

  /** A page of such names. */
  @Operation(
      operationId = "unknownUnits",
      summary = "Units on forms that are no organisation yet: for administrators of everything",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(uri = "/unknown-units", produces = MediaType.APPLICATION_JSON)
  UnknownUnitPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return UnknownUnitPage.of(service.list(caller), query.page(), query.size(Listing.LARGEST));
  }

  /** Takes a name as an other name of an organisation. */
  @Operation(
      operationId = "takeUnitName",
      summary = "Take the name of such a unit as an other name of an organisation")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UnitNameEntry.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The organisation as it is now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationResult.class)))
  @MayBeMissing
  @RefusesChanges
  @Post(
      uri = "/{id}/other-names",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  OrganisationResult take(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body JsonNode body) {
    String name =
        new EnteredValues(body).text("name", Optional.empty()).orElseThrow(EnteredValues::bad);
    return OrganisationResult.of(service.take(caller, name, Ids.inAddress(id)));
  }

  /** The name to take, for the description only. */
  @Schema(name = "UnitNameEntry", description = "The name of a unit, as forms write it.")
  record UnitNameEntry(@Schema(example = "区疾控") String name) {}
}

package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisation;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.directory.OrganisationService;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
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

/** Organisations, as far as the caller's hats reach. */
@Controller("/api/v1/organisations")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationsController {

  private final OrganisationService service;

  OrganisationsController(OrganisationService service) {
    this.service = service;
  }

  /** A page of organisations. */
  @Operation(
      operationId = "organisations",
      summary = "Organisations, as far as one's roles reach",
      parameters = {
        @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "A name or the code contains this.",
            schema = @Schema(type = "string")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  OrganisationPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return OrganisationPage.of(
        service.list(caller, query.text("q"), query.page(), query.size(Listing.LARGEST)));
  }

  /** One organisation. */
  @Operation(operationId = "organisation", summary = "One organisation")
  @ApiResponse(
      responseCode = "200",
      description = "The organisation.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationResult.class)))
  @MayBeMissing
  @Get(uri = "/{id}", produces = MediaType.APPLICATION_JSON)
  OrganisationResult one(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return OrganisationResult.of(service.one(caller, Ids.inAddress(id)));
  }

  /** Adds an organisation. */
  @Operation(operationId = "addOrganisation", summary = "Add an organisation")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationEntry.class)))
  @ApiResponse(
      responseCode = "201",
      description = "The organisation.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationResult.class)))
  @RefusesChanges
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  HttpResponse<OrganisationResult> add(
      @Parameter(hidden = true) Caller caller, @Body JsonNode body) {
    Organisation blank = Organisation.named("", Optional.empty(), Optional.empty());
    Organisation wanted = OrganisationEntry.over(blank, new EnteredValues(body));
    return HttpResponse.created(OrganisationResult.of(service.add(caller, wanted)));
  }

  /** Changes an organisation. */
  @Operation(
      operationId = "changeOrganisation",
      summary = "Change an organisation, move it, or end it")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationEntry.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The organisation as it is now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrganisationResult.class)))
  @MayBeMissing
  @RefusesChanges
  @Patch(
      uri = "/{id}",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  OrganisationResult change(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body JsonNode body) {
    Organisation before = service.one(caller, Ids.inAddress(id));
    Organisation wanted = OrganisationEntry.over(before, new EnteredValues(body));
    return OrganisationResult.of(service.change(caller, wanted));
  }
}

package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.directory.RoleRequest;
import cn.jihe.account.directory.RoleService;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The roles that administrators want for themselves. */
@Controller("/api/v1/role-requests")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoleRequestsController {

  private final RoleService service;

  RoleRequestsController(RoleService service) {
    this.service = service;
  }

  /** Those that wait. */
  @Operation(
      operationId = "roleRequests",
      summary = "Roles that administrators want for themselves and that wait, the oldest first",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  WaitingPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return WaitingPage.of(service.waiting(caller), query.page(), query.size(Listing.LARGEST));
  }

  /** Gives the roles. */
  @Operation(operationId = "confirmRoles", summary = "Give another administrator these roles")
  @ApiResponse(
      responseCode = "200",
      description = "The account that has them now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResult.class)))
  @MayBeMissing
  @RefusesChanges
  @Post(uri = "/{id}/confirmation", produces = MediaType.APPLICATION_JSON)
  AccountResult confirm(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return AccountResult.of(service.confirm(caller, Ids.inAddress(id)));
  }

  /** Refuses the roles. */
  @Operation(
      operationId = "refuseRoles",
      summary = "Do not give these roles; who asked may take them back so")
  @ApiResponse(responseCode = "204", description = "They are not given.")
  @MayBeMissing
  @RefusesChanges
  @Post(uri = "/{id}/refusal")
  @Status(HttpStatus.NO_CONTENT)
  void refuse(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    service.refuse(caller, Ids.inAddress(id));
  }

  /** A page of those that wait. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "RoleRequestPage", description = "Roles that wait to be confirmed.")
  record WaitingPage(
      List<RoleRequestResult> items,
      @Schema(description = "From 0.", example = "0") int page,
      @Schema(example = "50") int size,
      @Schema(description = "How many there are in all.", example = "1") long total) {

    static WaitingPage of(List<RoleRequest> all, int page, int size) {
      Listing<RoleRequestResult> part = Listing.of(all, page, size).map(RoleRequestResult::of);
      return new WaitingPage(part.items(), page, size, part.total());
    }
  }
}

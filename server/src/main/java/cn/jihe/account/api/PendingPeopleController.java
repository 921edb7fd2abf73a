package cn.jihe.account.api;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.oidc.PendingSubject;
import cn.jihe.account.oidc.PendingSubjects;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whoever signed in by the other system and has no account, for administrators of everything. */
@Controller("/api/v1/pending-people")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PendingPeopleController {

  private final PendingSubjects service;

  PendingPeopleController(PendingSubjects service) {
    this.service = service;
  }

  /** Those who wait. */
  @Operation(
      operationId = "pendingPeople",
      summary =
          "Who has signed in elsewhere and has no account, the last seen first: for administrators"
              + " of everything",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  PendingPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return PendingPage.of(service.list(caller), query.page(), query.size(Listing.LARGEST));
  }

  /** Says which account it is. */
  @Operation(
      operationId = "assignPendingPerson",
      summary = "Say which account somebody is, who then signs in with it")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AssignmentEntry.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The account.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResult.class)))
  @MayBeMissing
  @RefusesChanges
  @Post(
      uri = "/{id}/assignment",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  AccountResult assign(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body JsonNode body) {
    UUID pending = service.one(caller, Ids.inAddress(id)).id();
    String account =
        new EnteredValues(body).text("account", Optional.empty()).orElseThrow(EnteredValues::bad);
    return AccountResult.of(service.assign(caller, pending, Ids.inAddress(account)));
  }

  /** Gives it a new account. */
  @Operation(
      operationId = "addPendingPerson",
      summary = "Add an account for somebody, who then signs in with it; it needs no password",
      description = "What is not named is as the other system says.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountEntry.class)))
  @ApiResponse(
      responseCode = "201",
      description = "The account.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResult.class)))
  @MayBeMissing
  @RefusesChanges
  @Post(
      uri = "/{id}/account",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  HttpResponse<AccountResult> add(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body JsonNode body) {
    PendingSubject pending = service.one(caller, Ids.inAddress(id));
    Account wanted = AccountEntry.over(AccountEntry.of(pending), new EnteredValues(body));
    return HttpResponse.created(AccountResult.of(service.add(caller, pending.id(), wanted)));
  }

  /** Takes it off the list. */
  @Operation(
      operationId = "dismissPendingPerson",
      summary = "Take somebody off the list; who signs in again is there again")
  @ApiResponse(responseCode = "204", description = "They are off the list.")
  @MayBeMissing
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void dismiss(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    service.dismiss(caller, Ids.inAddress(id));
  }

  /** Which account it is, for the description only. */
  @Schema(name = "AssignmentEntry", description = "Which account somebody is.")
  record AssignmentEntry(@Schema(description = "The account's id.") UUID account) {}

  /** A page of those who wait. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "PendingPage", description = "Who has signed in elsewhere and has no account.")
  record PendingPage(
      List<PendingPerson> items,
      @Schema(description = "From 0.", example = "0") int page,
      @Schema(example = "50") int size,
      @Schema(description = "How many there are in all.", example = "1") long total) {

    static PendingPage of(List<PendingSubject> all, int page, int size) {
      Listing<PendingPerson> part = Listing.of(all, page, size).map(PendingPerson::of);
      return new PendingPage(part.items(), page, size, part.total());
    }
  }
}

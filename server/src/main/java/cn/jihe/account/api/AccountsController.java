package cn.jihe.account.api;

import cn.jihe.account.Account;
import cn.jihe.account.Caller;
import cn.jihe.account.directory.AccountService;
import cn.jihe.account.directory.Listing;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
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

/** Accounts, for administrators. */
@Controller("/api/v1/accounts")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {

  private final AccountService service;

  AccountsController(AccountService service) {
    this.service = service;
  }

  /** A page of accounts. */
  @Operation(
      operationId = "accounts",
      summary = "Accounts that one administers",
      parameters = {
        @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Login or name contains this.",
            schema = @Schema(type = "string")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  AccountPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return AccountPage.of(
        service.list(caller, query.text("q"), query.page(), query.size(Listing.LARGEST)));
  }

  /** One account. */
  @Operation(operationId = "account", summary = "One account that one administers")
  @ApiResponse(
      responseCode = "200",
      description = "The account.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResult.class)))
  @MayBeMissing
  @Get(uri = "/{id}", produces = MediaType.APPLICATION_JSON)
  AccountResult one(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return AccountResult.of(service.one(caller, Ids.inAddress(id)));
  }

  /** Adds an account. */
  @Operation(
      operationId = "addAccount",
      summary = "Add an account; it cannot sign in before it is given a password")
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
  @RefusesChanges
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  HttpResponse<AccountResult> add(@Parameter(hidden = true) Caller caller, @Body JsonNode body) {
    Account wanted = AccountEntry.over(AccountEntry.blank(), new EnteredValues(body));
    return HttpResponse.created(AccountResult.of(service.add(caller, wanted)));
  }

  /** Changes an account. */
  @Operation(
      operationId = "changeAccount",
      summary = "Change an account, or disable it",
      description =
          "Roles that one has not are not given to oneself: they are asked for, see `asked`, and"
              + " another administrator confirms them.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountEntry.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The account as it is now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResult.class)))
  @MayBeMissing
  @RefusesChanges
  @Patch(
      uri = "/{id}",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  AccountResult change(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body JsonNode body) {
    Account before = service.one(caller, Ids.inAddress(id));
    Account wanted = AccountEntry.over(before, new EnteredValues(body));
    return AccountResult.of(service.change(caller, wanted));
  }

  /** Gives an account a one-time password. */
  @Operation(
      operationId = "giveOneTimePassword",
      summary = "Give an account a password that is shown once and changed at first use",
      description = "Its sessions end.")
  @ApiResponse(
      responseCode = "201",
      description = "The password, shown this once.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OneTimePassword.class)))
  @MayBeMissing
  @RefusesChanges
  @Post(uri = "/{id}/password", produces = MediaType.APPLICATION_JSON)
  HttpResponse<OneTimePassword> password(
      @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    String password = service.oneTimePassword(caller, Ids.inAddress(id));
    return HttpResponse.created(new OneTimePassword(password))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** A password that is shown once. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OneTimePassword", description = "Shown once; to be changed at first use.")
  record OneTimePassword(String password) {

    @Override
    public String toString() {
      return "OneTimePassword[…]";
    }
  }
}

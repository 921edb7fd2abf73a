package cn.jihe.account.api;

import cn.jihe.account.Caller;
import cn.jihe.account.directory.Listing;
import cn.jihe.account.security.Devices;
import cn.jihe.account.signin.NewToken;
import cn.jihe.account.signin.OwnTokens;
import cn.jihe.account.signin.TokenOutcome;
import cn.jihe.account.signin.Waiting;
import cn.jihe.account.signin.WrongLogin;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One's own tokens: made, listed, revoked. */
@Controller("/api/v1/tokens")
@Tag(name = "account")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokensController {

  private final OwnTokens tokens;
  private final Clock clock;

  TokensController(OwnTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Makes a token. */
  @Operation(
      operationId = "makeToken",
      summary = "Make a token by name and password, or within a session")
  @ApiResponse(
      responseCode = "201",
      description = "The token, shown this once.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokenMade.class)))
  @ApiResponse(
      responseCode = "400",
      description = "`bad-request`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "401",
      description = "`wrong-login`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "403",
      description = "`change-password`; `not-allowed` for a token that asks for another",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`bad-token`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "429",
      description = "`too-many`, with Retry-After",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> make(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) @Nullable Caller caller,
      @Body TokenRequest asked) {
    String login = asked.login();
    String password = asked.password();
    NewToken wanted = asked.wanted();
    if (login == null || password == null) {
      if (caller == null) {
        throw new ProblemException(ProblemKind.NOT_SIGNED_IN);
      }
      return HttpResponse.created(TokenMade.of(tokens.make(caller, wanted)));
    }
    return answer(request, tokens.make(login, password, wanted, Devices.of(request)));
  }

  private HttpResponse<?> answer(HttpRequest<?> request, TokenOutcome outcome) {
    return switch (outcome) {
      case TokenOutcome.Made made -> HttpResponse.created(TokenMade.of(made));
      case TokenOutcome.ChangeFirst first ->
          throw new ProblemException(ProblemKind.CHANGE_PASSWORD);
      case WrongLogin wrong ->
          ProblemResponses.refusal(
              request,
              Problem.of(ProblemKind.WRONG_LOGIN, wrong.words(), AcceptedLanguage.in(request)));
      case Waiting waiting -> tooMany(request, waiting);
    };
  }

  private HttpResponse<?> tooMany(HttpRequest<?> request, Waiting waiting) {
    Duration wait = Duration.between(clock.instant(), waiting.until());
    MutableHttpResponse<Problem> answer =
        ProblemResponses.refusal(
            request,
            Problem.of(ProblemKind.TOO_MANY, waiting.words(), AcceptedLanguage.in(request)));
    return answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)));
  }

  /** The caller's tokens. */
  @Operation(
      operationId = "tokens",
      summary = "One's own tokens",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  TokenPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return TokenPage.of(tokens.of(caller), query.page(), query.size(Listing.LARGEST));
  }

  /** Revokes a token. */
  @Operation(operationId = "revokeToken", summary = "Revoke one of one's own tokens, at once")
  @ApiResponse(responseCode = "204", description = "It is revoked.")
  @MayBeMissing
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void revoke(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    if (!tokens.revoke(caller, Ids.inAddress(id))) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }
}

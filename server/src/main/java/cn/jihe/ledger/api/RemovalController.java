package cn.jihe.ledger.api;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.ledger.removal.Removal;
import cn.jihe.ledger.removal.Removals;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking away what should never have been handed in. */
@Controller("/api/v1/submissions/{id}/removal")
@Tag(name = "administration")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RemovalController {

  /** Fewer say nothing. */
  private static final int SHORTEST_REASON = 10;

  private final Removals removals;

  public RemovalController(Removals removals) {
    this.removals = removals;
  }

  /** Why it is to be removed. */
  @Introspected
  @Schema(name = "RemovalRequest", description = "Why a submission's contents are to be removed.")
  public record Request(
      @Schema(description = "10 to 1000 characters; stays on record.") @Nullable String reason) {}

  /** What is asked for, or was done. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Removal", description = "The removal of a submission's contents.")
  public record Asked(
      String submission,
      String reason,
      @Schema(description = "The account that asked.") String askedBy,
      String asked,
      @Schema(nullable = true, description = "When another one confirmed it and it was done.")
          @Nullable String confirmed) {

    static Asked of(Removal removal) {
      return new Asked(
          removal.submission().toString(),
          removal.reason(),
          removal.askedBy().toString(),
          removal.asked().toString(),
          removal.confirmed().map(Object::toString).orElse(null));
    }
  }

  /** Asks for it. */
  @Operation(
      operationId = "askForRemoval",
      summary = "Ask that a submission's contents be removed",
      description =
          "For administrators. Another one has to confirm it; until then nothing happens. Whoever"
              + " asks first counts.")
  @ApiResponse(responseCode = "200", description = "It is asked for.")
  @ApiResponse(
      responseCode = "422",
      description = "Without a reason.",
      content = @Content(mediaType = "application/problem+json"))
  @MayBeMissing
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  public Asked ask(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body Request request) {
    caller.require(Right.REMOVE_BYTES);
    UUID submission = Ids.inAddress(id);
    return Asked.of(removals.ask(submission, reason(request), caller.actor()));
  }

  /** Does it. */
  @Operation(
      operationId = "confirmRemoval",
      summary = "Confirm that a submission's contents are removed",
      description =
          "For another administrator than the one who asked. The bytes and all that was read from"
              + " them are gone then; hash and events stay.")
  @ApiResponse(responseCode = "200", description = "It is done.")
  @ApiResponse(
      responseCode = "409",
      description = "Nobody has asked for it, or the same account has.",
      content = @Content(mediaType = "application/problem+json"))
  @Post(uri = "/confirmation", produces = MediaType.APPLICATION_JSON)
  public Asked confirm(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    caller.require(Right.REMOVE_BYTES);
    return Asked.of(removals.confirm(Ids.inAddress(id), caller.actor()));
  }

  /** What is asked for. */
  @Operation(operationId = "removal", summary = "The removal that is asked for")
  @MayBeMissing
  @Get(produces = MediaType.APPLICATION_JSON)
  public Asked one(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    caller.require(Right.REMOVE_BYTES);
    return Asked.of(
        removals
            .of(Ids.inAddress(id))
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
  }

  private static String reason(Request request) {
    String reason = request.reason() == null ? "" : request.reason().strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > Removals.LONGEST_REASON) {
      throw new ProblemException(ProblemKind.REASON_MISSING);
    }
    return reason;
  }
}

package cn.jihe.review.api;

import cn.jihe.account.Caller;
import cn.jihe.review.DecisionService;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about dossiers. */
@Controller("/api/v1")
@Tag(name = "dossiers")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class DecisionsController {

  /** As many at once as one looks through. */
  private static final int MOST = 500;

  private static final int OK = 200;

  private final DecisionService service;
  private final DossierResults results;

  DecisionsController(DecisionService service, DossierResults results) {
    this.service = service;
    this.results = results;
  }

  /** Does something with a dossier. */
  @Operation(
      operationId = "decide",
      summary = "Withdraw, endorse, accept, return, reopen …: what `actions` of the dossier names")
  @ApiResponse(
      responseCode = "200",
      description = "The dossier after it.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DossierResult.class)))
  @ApiResponse(
      responseCode = "409",
      description = "`not-newest`, `decided`, `own-submission`, `not-now`, `not-ready`",
      content =
          @Content(
              mediaType = cn.jihe.web.Problem.MEDIA_TYPE,
              schema = @Schema(implementation = cn.jihe.web.Problem.class)))
  @MayBeMissing
  @Post(
      uri = "/dossiers/{id}/decisions",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  public DossierResult decide(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body DecisionRequest wanted) {
    return results.of(service.decide(Ids.inAddress(id), wanted.decision(), caller), caller);
  }

  /** One of many. */
  @Introspected
  @Schema(name = "DecisionItem", description = "What is to be done with one dossier.")
  record Item(@Nullable String dossier, @JsonUnwrapped @Nullable DecisionRequest wanted) {}

  /** Many. */
  @Introspected
  @Schema(name = "DecisionItems", description = "What is to be done; at most 500.")
  record Items(@Nullable List<Item> items) {}

  /**
   * What became of one.
   *
   * @param code null when it was done
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DecisionOutcome", description = "What became of one.")
  record Outcome(
      String dossier,
      @Schema(example = "409") int status,
      @Schema(example = "not-newest", nullable = true) @Nullable String code) {}

  /** In the order asked for. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "DecisionOutcomes", description = "What became of each, in the order asked for.")
  record Outcomes(List<Outcome> items) {}

  /** Decides about many, each by itself. */
  @Operation(operationId = "decideAll", summary = "Decide about many dossiers, each by itself")
  @Post(
      uri = "/decisions",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  Outcomes decideAll(@Parameter(hidden = true) Caller caller, @Body Items wanted) {
    List<Item> items = wanted.items();
    if (items == null || items.isEmpty() || items.size() > MOST) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return new Outcomes(items.stream().map(item -> decided(item, caller)).toList());
  }

  private Outcome decided(Item item, Caller caller) {
    String dossier = item.dossier() == null ? "" : item.dossier();
    try {
      if (item.wanted() == null) {
        throw new ProblemException(ProblemKind.BAD_REQUEST);
      }
      service.decide(Ids.inAddress(dossier), item.wanted().decision(), caller);
      return new Outcome(dossier, OK, null);
    } catch (ProblemException refused) {
      return new Outcome(dossier, refused.kind().status(), refused.kind().code());
    }
  }
}

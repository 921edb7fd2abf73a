package cn.jihe.review.api;

import cn.jihe.account.Caller;
import cn.jihe.ledger.Ledger;
import cn.jihe.remark.DossierRemarks;
import cn.jihe.remark.Remark;
import cn.jihe.remark.RemarkService;
import cn.jihe.remark.RemarkState;
import cn.jihe.web.Ids;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Remarks on forms, and what is answered to them. */
@Controller("/api/v1")
@Tag(name = "dossiers")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RemarksController {

  private final RemarkService service;
  private final DossierRemarks remarks;
  private final Ledger ledger;
  private final RemarkResults results;

  RemarksController(
      RemarkService service, DossierRemarks remarks, Ledger ledger, RemarkResults results) {
    this.service = service;
    this.remarks = remarks;
    this.ledger = ledger;
    this.results = results;
  }

  /** Says something about a place. */
  @Operation(
      operationId = "remark",
      summary = "Remark on a place of the newest version; reviewers whose turn it is")
  @ApiResponse(
      responseCode = "201",
      description = "The remark.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RemarkResult.class)))
  @ApiResponse(
      responseCode = "409",
      description = "`not-newest`, `not-now`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`no-such-place`, `no-such-finding`, `wrong-text`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @MayBeMissing
  @Status(HttpStatus.CREATED)
  @Post(
      uri = "/dossiers/{id}/remarks",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  RemarkResult remark(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body RemarkRequest wanted) {
    return said(service.remark(Ids.inAddress(id), wanted::remark, caller), caller);
  }

  /** What is answered. */
  @Introspected
  @Schema(name = "ReplyRequest", description = "What is to be answered.")
  record ReplyRequest(@Schema(description = "1 to 1000 characters.") @Nullable String text) {}

  /** Answers a remark. */
  @Operation(
      operationId = "reply",
      summary = "Answer a remark: the unit, or a reviewer in the thread")
  @ApiResponse(
      responseCode = "201",
      description = "The remark with all replies.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RemarkResult.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`wrong-text`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @MayBeMissing
  @Status(HttpStatus.CREATED)
  @Post(
      uri = "/remarks/{id}/replies",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  RemarkResult reply(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body ReplyRequest wanted) {
    String text = wanted.text() == null ? "" : wanted.text();
    return said(service.reply(Ids.inAddress(id), text, caller), caller);
  }

  /** What a remark is to be. */
  @Introspected
  @Schema(name = "ResolutionRequest", description = "RESOLVED when nothing is said.")
  record ResolutionRequest(
      @Schema(description = "RESOLVED, OPEN.", nullable = true) @Nullable String state) {

    RemarkState wanted() {
      if (state == null || state.equals(RemarkState.RESOLVED.name())) {
        return RemarkState.RESOLVED;
      }
      if (state.equals(RemarkState.OPEN.name())) {
        return RemarkState.OPEN;
      }
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
  }

  /** Settles a remark. */
  @Operation(
      operationId = "resolveRemark",
      summary = "Settle a remark, or open it again; reviewers only")
  @ApiResponse(
      responseCode = "200",
      description = "The remark.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RemarkResult.class)))
  @MayBeMissing
  @Post(
      uri = "/remarks/{id}/resolution",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  RemarkResult resolve(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body ResolutionRequest wanted) {
    return said(service.resolve(Ids.inAddress(id), wanted::wanted, caller), caller);
  }

  private RemarkResult said(Remark remark, Caller caller) {
    return ledger
        .dossier(remark.dossier(), caller.scope())
        .map(
            record ->
                remarks.of(record.dossier(), caller).stream()
                    .filter(placed -> placed.remark().id().equals(remark.id()))
                    .findFirst()
                    .map(
                        placed ->
                            results.of(placed, remarks.readsInternal(record.dossier(), caller)))
                    .orElseThrow())
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}

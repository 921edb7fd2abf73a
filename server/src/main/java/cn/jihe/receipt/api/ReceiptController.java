package cn.jihe.receipt.api;

import cn.jihe.account.Caller;
import cn.jihe.ledger.Ledger;
import cn.jihe.receipt.ReceiptService;
import cn.jihe.web.Ids;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ServerAddress;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The receipts of submissions. */
@Controller("/api/v1/submissions")
@Tag(name = "receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReceiptController {

  private final Ledger ledger;
  private final ReceiptService receipts;
  private final ServerAddress server;

  public ReceiptController(Ledger ledger, ReceiptService receipts, ServerAddress server) {
    this.ledger = ledger;
    this.receipts = receipts;
    this.server = server;
  }

  /** The receipt of a submission. */
  @Operation(
      operationId = "receipt",
      summary = "The signed receipt of a submission",
      description =
          "Canonical JSON (RFC 8785). `signature` is Ed25519 over the same JSON without it, in hex;"
              + " `key` is the public key, which vouches for nothing by itself: compare its"
              + " fingerprint. Keep the file as it is, to the last byte.")
  @ApiResponse(
      responseCode = "200",
      description = "The receipt.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReceiptResult.class)))
  @MayBeMissing
  @Get(uri = "/{id}/receipt", produces = MediaType.APPLICATION_JSON)
  public byte[] receipt(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return ledger
        .submission(Ids.inAddress(id), caller.scope())
        .map(submission -> receipts.of(submission, server.of(request)).bytes())
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}

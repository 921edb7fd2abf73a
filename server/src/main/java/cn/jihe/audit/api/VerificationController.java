package cn.jihe.audit.api;

import cn.jihe.account.Caller;
import cn.jihe.audit.Breach;
import cn.jihe.audit.VerificationReport;
import cn.jihe.audit.VerificationRuns;
import cn.jihe.audit.VerificationRuns.Run;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the record verified. */
@Controller("/api/v1/ledger/verification")
@Tag(name = "events")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class VerificationController {

  private final VerificationRuns runs;

  public VerificationController(VerificationRuns runs) {
    this.runs = runs;
  }

  /** Starts a verification in the background. */
  @Operation(
      operationId = "verifyLedger",
      summary = "Have the record verified",
      description =
          "For auditors and administrators. Goes on in the background; GET says how far it is. While"
              + " one runs on this server no other is started.")
  @ApiResponse(responseCode = "202", description = "It runs.")
  @Status(HttpStatus.ACCEPTED)
  @Post(produces = MediaType.APPLICATION_JSON)
  public Verification start(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    return Verification.of(runs.start(caller), AcceptedLanguage.in(request));
  }

  /** The verification that runs, or the last one of this server. */
  @Operation(
      operationId = "ledgerVerification",
      summary = "The verification that runs, or the last one of this server")
  @MayBeMissing
  @Get(produces = MediaType.APPLICATION_JSON)
  public Verification last(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    return runs.last(caller)
        .map(run -> Verification.of(run, AcceptedLanguage.in(request)))
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /**
   * A verification.
   *
   * @param ended null while it runs
   * @param holds null while it runs, and when it was broken off
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "LedgerVerification", description = "A verification of the record.")
  public record Verification(
      boolean running,
      String begun,
      @Schema(nullable = true) @Nullable String ended,
      @Schema(description = "The event it has come to.") long reached,
      @Schema(nullable = true) @Nullable Boolean holds,
      @Schema(description = "Uploads that were hashed again.") long files,
      @Schema(description = "Forms that were hashed again.") long forms,
      @Schema(description = "The chain's first, then by number.") List<Row> breaches) {

    static Verification of(Run run, Language language) {
      return new Verification(
          run.isRunning(),
          run.begun().toString(),
          run.ended().map(Object::toString).orElse(null),
          run.report().map(report -> report.reached().number()).orElse(run.reached()),
          run.report().map(VerificationReport::holds).orElse(null),
          run.report().map(VerificationReport::files).orElse(0L),
          run.report().map(VerificationReport::forms).orElse(0L),
          run.report().map(VerificationReport::breaches).orElse(List.of()).stream()
              .map(breach -> Row.of(breach, language))
              .toList());
    }
  }

  /** Where the record does not hold. */
  @Schema(name = "Breach", description = "Where the record does not hold.")
  public record Row(
      Breach.Kind kind,
      @Schema(description = "Of the event, or of the first of several; 0: of none.") long number,
      long last,
      @Schema(description = "The row it is about; blank: the event.") String place,
      String message) {

    static Row of(Breach breach, Language language) {
      return new Row(
          breach.kind(), breach.first(), breach.last(), breach.place(), breach.said(language));
    }
  }
}

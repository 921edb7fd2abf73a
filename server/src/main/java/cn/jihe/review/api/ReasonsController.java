package cn.jihe.review.api;

import cn.jihe.account.Caller;
import cn.jihe.ledger.Ledger;
import cn.jihe.reason.DossierReasons;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.Judging;
import cn.jihe.reason.NewReason;
import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.ReasonService;
import cn.jihe.reason.Verdict;
import cn.jihe.remark.DossierRemarks;
import cn.jihe.text.ChinaTime;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reasons that units give, and what reviewers say of them. */
@Controller("/api/v1")
@Tag(name = "dossiers")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReasonsController {

  private static final int LONGEST_KEY = 500;

  private final ReasonService service;
  private final DossierReasons reasons;
  private final DossierRemarks remarks;
  private final Ledger ledger;
  private final ReasonResults results;

  ReasonsController(
      ReasonService service,
      DossierReasons reasons,
      DossierRemarks remarks,
      Ledger ledger,
      ReasonResults results) {
    this.service = service;
    this.reasons = reasons;
    this.remarks = remarks;
    this.ledger = ledger;
    this.results = results;
  }

  /** A reason to be given. */
  @Introspected
  @Schema(name = "ReasonRequest", description = "Why something that was found stays as it is.")
  record ReasonRequest(
      @Schema(
              description = "Of a finding; or rule@project, for all of the rule in the form.",
              example = "T54@设备维保费/产出/质量/开机率/target")
          @Nullable String key,
      @Schema(description = "POLICY, BUSINESS, HISTORY, APPROVAL, OTHER.")
          @Nullable String category,
      @Schema(description = "8 to 1000 characters.") @Nullable String text) {

    NewReason reason() {
      if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
        throw new ProblemException(ProblemKind.NO_SUCH_FINDING);
      }
      return new NewReason(
          key,
          Optional.ofNullable(category)
              .flatMap(ReasonCategory::of)
              .orElseThrow(() -> new ProblemException(ProblemKind.WRONG_REASON)),
          Optional.ofNullable(text).orElse(""));
    }
  }

  /** Gives a reason. */
  @Operation(operationId = "giveReason", summary = "Say why something that was found stays")
  @ApiResponse(
      responseCode = "201",
      description = "The reason.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonResult.class)))
  @ApiResponse(
      responseCode = "422",
      description = "`no-such-finding`, `wrong-reason`",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @MayBeMissing
  @Status(HttpStatus.CREATED)
  @Post(
      uri = "/dossiers/{id}/reasons",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  ReasonResult give(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body ReasonRequest wanted) {
    return said(service.give(Ids.inAddress(id), wanted::reason, caller), caller);
  }

  /** What is to be said of one. */
  @Introspected
  @Schema(name = "VerdictRequest", description = "Whether it is taken for a reason.")
  record VerdictRequest(
      @Schema(description = "ONCE, ALWAYS, REJECTED.") @Nullable String verdict,
      @Schema(description = "With ALWAYS: the last day.", nullable = true) @Nullable String until,
      @Schema(description = "With REJECTED: what is to be changed.", nullable = true)
          @Nullable String text) {

    Judging judging() {
      return new Judging(
          Optional.ofNullable(verdict)
              .flatMap(Verdict::named)
              .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST)),
          Optional.ofNullable(until).map(VerdictRequest::day),
          Optional.ofNullable(text).filter(said -> !said.isBlank()));
    }

    private static LocalDate day(String text) {
      try {
        return ChinaTime.day(text);
      } catch (DateTimeException e) {
        throw new ProblemException(ProblemKind.BAD_REQUEST);
      }
    }
  }

  /** Says whether a reason is taken for one. */
  @Operation(
      operationId = "judgeReason",
      summary = "Take a reason once, for ever, or not; reviewers whose turn it is")
  @ApiResponse(
      responseCode = "200",
      description = "The reason.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonResult.class)))
  @MayBeMissing
  @Post(
      uri = "/reasons/{id}/verdict",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  ReasonResult judge(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body VerdictRequest wanted) {
    return said(service.judge(Ids.inAddress(id), wanted::judging, caller), caller);
  }

  private ReasonResult said(GivenReason reason, Caller caller) {
    return ledger
        .dossier(reason.dossier(), caller.scope())
        .map(
            record ->
                results.of(
                    reasons.of(record.dossier(), caller.scope()).stream()
                        .filter(placed -> placed.reason().id().equals(reason.id()))
                        .findFirst()
                        .orElseGet(() -> new DossierReasons.Placed(reason, false, false)),
                    remarks.readsInternal(record.dossier(), caller)))
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}

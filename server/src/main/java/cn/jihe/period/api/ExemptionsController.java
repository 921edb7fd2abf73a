package cn.jihe.period.api;

import cn.jihe.account.Caller;
import cn.jihe.period.ExemptionDesk;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.api.ExpectedResult.ExemptionResult;
import cn.jihe.web.Ids;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 免报. */
@Controller("/api/v1/periods/{id}/exemptions")
@Tag(name = "periods")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExemptionsController {

  private final PeriodDesk desk;
  private final ExemptionDesk exemptions;

  ExemptionsController(PeriodDesk desk, ExemptionDesk exemptions) {
    this.desk = desk;
    this.exemptions = exemptions;
  }

  /** What a unit says. */
  @Introspected
  @Schema(name = "ExemptionRequest", description = "That a unit has nothing to hand in, and why.")
  record Declared(
      @Schema(description = "The unit.") @Nullable UUID organisation,
      @Schema(description = "The line it is about; none: all of the unit's.") @Nullable UUID line,
      @Schema(example = "本年度没有安排项目资金") @Nullable String reason) {}

  /** What a reviewer says. */
  @Introspected
  @Schema(name = "ExemptionAnswer", description = "Whether it is confirmed; if not, why.")
  record Answered(@Nullable Boolean confirmed, @Nullable String note) {}

  /** 本期无项目. */
  @Operation(
      operationId = "declareExemption",
      summary = "Say that a unit has nothing to hand in, for a reviewer to confirm")
  @MayBeMissing
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  @Status(HttpStatus.CREATED)
  ExemptionResult declare(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body Declared said) {
    UUID period = desk.one(Ids.inAddress(id), caller).id();
    UUID organisation =
        Optional.ofNullable(said.organisation())
            .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
    return ExemptionResult.of(
        exemptions.declare(
            period,
            organisation,
            Optional.ofNullable(said.line()),
            ExpectedResult.text(said.reason()).orElse(""),
            caller));
  }

  /** Confirms or refuses. */
  @Operation(operationId = "answerExemption", summary = "Confirm or refuse an exemption")
  @MayBeMissing
  @Post(
      uri = "/{exemption}/answer",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  ExemptionResult answer(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @PathVariable String exemption,
      @Body Answered said) {
    UUID period = desk.one(Ids.inAddress(id), caller).id();
    if (said.confirmed() == null) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return ExemptionResult.of(
        exemptions.answer(
            period,
            Ids.inAddress(exemption),
            said.confirmed(),
            ExpectedResult.text(said.note()).orElse(""),
            caller));
  }

  /** Takes it back. */
  @Operation(operationId = "withdrawExemption", summary = "Take an exemption of your unit back")
  @MayBeMissing
  @Post(uri = "/{exemption}/withdrawal", produces = MediaType.APPLICATION_JSON)
  ExemptionResult withdraw(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @PathVariable String exemption) {
    return ExemptionResult.of(
        exemptions.withdraw(Ids.inAddress(id), Ids.inAddress(exemption), caller));
  }
}

package cn.jihe.period.api;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.PeriodStore.Extension;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.Listing;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 申报批次. */
@Controller("/api/v1/periods")
@Tag(name = "periods")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeriodsController {

  private final PeriodDesk desk;

  PeriodsController(PeriodDesk desk) {
    this.desk = desk;
  }

  /** A page of periods. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "PeriodPage", description = "Periods, the latest year first.")
  record PeriodPage(List<PeriodResult> items, int page, int size, long total) {}

  /** Those that concern the caller. */
  @Operation(
      operationId = "periods",
      summary = "Periods that concern you, the latest year first",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  PeriodPage list(
      @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    Listing<PeriodResult> part =
        Listing.of(desk.list(caller), query.page(), query.size()).map(this::result);
    return new PeriodPage(part.items(), part.page(), part.size(), part.total());
  }

  /** One of them. */
  @Operation(operationId = "period", summary = "A period that concerns you")
  @MayBeMissing
  @Get(uri = "/{id}", produces = MediaType.APPLICATION_JSON)
  PeriodResult one(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return result(desk.one(Ids.inAddress(id), caller));
  }

  /** Sets one up. */
  @Operation(operationId = "addPeriod", summary = "Set a period up")
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  @Status(HttpStatus.CREATED)
  PeriodResult add(@Parameter(hidden = true) Caller caller, @Body PeriodRequest wanted) {
    caller.require(Right.SET_PERIODS);
    return result(desk.add(wanted.added(), caller));
  }

  /** Changes one. */
  @Operation(operationId = "changePeriod", summary = "Change a period that is not closed")
  @MayBeMissing
  @Patch(
      uri = "/{id}",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  PeriodResult change(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Body PeriodRequest wanted) {
    Period before = desk.mine(Ids.inAddress(id), caller);
    return result(desk.change(wanted.over(before), caller));
  }

  /** 封账. */
  @Operation(operationId = "closePeriod", summary = "Close a period: nothing of it changes then")
  @MayBeMissing
  @Post(uri = "/{id}/closing", produces = MediaType.APPLICATION_JSON)
  PeriodResult close(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return result(desk.close(Ids.inAddress(id), caller));
  }

  /** What a reopening or an extension says. */
  @Introspected
  @Schema(name = "PeriodChange", description = "Why, until when, and for whom.")
  record Said(
      @Schema(example = "个别单位需补报") @Nullable String reason,
      @Schema(description = "Reopening: when it closes again.", example = "2026-04-30")
          @Nullable String closes,
      @Schema(description = "Extension: the new deadline.", example = "2026-04-15")
          @Nullable String due,
      @Schema(description = "Extension: the unit, and all below it.") @Nullable UUID organisation) {

    String why() {
      return Optional.ofNullable(reason).map(String::strip).orElse("");
    }

    static Instant moment(@Nullable String text) {
      return PeriodRequest.end(text)
          .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
    }
  }

  /** 重新开放. */
  @Operation(operationId = "reopenPeriod", summary = "Open a closed period again until a day")
  @MayBeMissing
  @Post(
      uri = "/{id}/reopening",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  PeriodResult reopen(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body Said said) {
    Period period = desk.mine(Ids.inAddress(id), caller);
    return result(desk.reopen(period.id(), said.why(), Said.moment(said.closes()), caller));
  }

  /** 延期. */
  @Operation(operationId = "extendPeriod", summary = "Give a unit another deadline")
  @MayBeMissing
  @Post(
      uri = "/{id}/extensions",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  @Status(HttpStatus.CREATED)
  ExtensionResult extend(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body Said said) {
    UUID period = desk.mine(Ids.inAddress(id), caller).id();
    UUID organisation =
        Optional.ofNullable(said.organisation())
            .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST));
    return ExtensionResult.of(
        desk.extend(period, organisation, Said.moment(said.due()), said.why(), caller));
  }

  /** Those of units that the caller sees. */
  @Operation(operationId = "periodExtensions", summary = "Other deadlines of units that you see")
  @MayBeMissing
  @Get(uri = "/{id}/extensions", produces = MediaType.APPLICATION_JSON)
  List<ExtensionResult> extensions(
      @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return desk.extensions(Ids.inAddress(id), caller).stream().map(ExtensionResult::of).toList();
  }

  /** 延期. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "PeriodExtension", description = "Another deadline of a unit.")
  record ExtensionResult(String organisation, String due, String reason, String granted) {

    static ExtensionResult of(Extension extension) {
      return new ExtensionResult(
          extension.organisation().toString(),
          extension.due().toString(),
          extension.reason(),
          extension.granted().toString());
    }
  }

  private PeriodResult result(Period period) {
    return PeriodResult.of(period, desk.now());
  }
}

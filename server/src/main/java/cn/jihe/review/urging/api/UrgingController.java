package cn.jihe.review.urging.api;

import cn.jihe.account.Caller;
import cn.jihe.period.LineState;
import cn.jihe.review.urging.UrgingService;
import cn.jihe.review.urging.UrgingService.Behind;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.Listing;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 催报. */
@Controller("/api/v1/periods/{id}/urgings")
@Tag(name = "periods")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UrgingController {

  /** In one call; a period with more is urged in several. */
  private static final int MOST = 5000;

  private final UrgingService service;

  UrgingController(UrgingService service) {
    this.service = service;
  }

  /** A page of units. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "BehindPage", description = "Units that have still to hand something in.")
  record BehindPage(List<Row> items, int page, int size, long total) {}

  /** A unit. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "UnitBehind", description = "A unit that has still to hand something in.")
  record Row(
      @Schema(description = "Its id.") String organisation,
      String unit,
      @Schema(description = "How many lines of the list are in which state.")
          Map<String, Integer> states,
      @Schema(description = "The first moment after which something is late.", nullable = true)
          @Nullable String due,
      @Schema(description = "When it was urged last; null: never.", nullable = true)
          @Nullable String lastUrged,
      @Schema(description = "Whether it can be urged now: at most once a day.") boolean mayUrge) {

    static Row of(Behind unit) {
      Map<String, Integer> states = new TreeMap<>();
      for (Map.Entry<LineState, Integer> each : unit.states().entrySet()) {
        states.put(each.getKey().name(), each.getValue());
      }
      return new Row(
          unit.unit().toString(),
          unit.name(),
          states,
          unit.due().map(Object::toString).orElse(null),
          unit.last().map(Object::toString).orElse(null),
          !unit.today());
    }
  }

  /** The units of a period that have still to hand something in. */
  @Operation(
      operationId = "unitsBehind",
      summary = "Units that have still to hand something in, with when they were urged last",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @MayBeMissing
  @Get(produces = MediaType.APPLICATION_JSON)
  BehindPage list(
      HttpRequest<?> request, @Parameter(hidden = true) Caller caller, @PathVariable String id) {
    ListQuery query = new ListQuery(request);
    Listing<Row> part =
        Listing.of(service.behind(Ids.inAddress(id), caller).units(), query.page(), query.size())
            .map(Row::of);
    return new BehindPage(part.items(), part.page(), part.size(), part.total());
  }

  /** Whom to urge. */
  @Introspected
  @Schema(name = "UrgingRequest", description = "Which units are told what.")
  record Wanted(
      @Schema(description = "Ids of units, at most 5000.") @Nullable List<UUID> organisations,
      @Schema(description = "1 to 500 characters.") @Nullable String text) {

    Set<UUID> units() {
      List<UUID> all = organisations;
      if (all == null || all.isEmpty() || all.size() > MOST || all.contains(null)) {
        throw new ProblemException(ProblemKind.BAD_REQUEST);
      }
      return new HashSet<>(all);
    }
  }

  /** Those that were urged. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Urged", description = "The units that were urged.")
  record Urged(
      @Schema(description = "Not those that were today already, or have nothing to hand in.")
          List<String> organisations) {}

  /** Urges units. */
  @Operation(operationId = "urge", summary = "Urge units to hand in; at most once a day each")
  @MayBeMissing
  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  Urged urge(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body Wanted wanted) {
    String text = wanted.text() == null ? "" : wanted.text();
    return new Urged(
        service.urge(Ids.inAddress(id), wanted::units, text, caller).stream()
            .map(UUID::toString)
            .toList());
  }
}

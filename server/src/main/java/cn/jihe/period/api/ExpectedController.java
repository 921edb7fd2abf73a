package cn.jihe.period.api;

import cn.jihe.account.Caller;
import cn.jihe.form.name.ProjectName;
import cn.jihe.period.ExpectedDesk;
import cn.jihe.period.ExpectedFilter;
import cn.jihe.period.ExpectedList;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.LineState;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
import cn.jihe.period.api.ExpectedResult.Counts;
import cn.jihe.period.api.ExpectedResult.OutsideResult;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 应报清单. */
@Controller("/api/v1/periods/{id}/expected")
@Tag(name = "periods")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExpectedController {

  private final PeriodDesk desk;
  private final ExpectedLists lists;
  private final ExpectedDesk expected;

  ExpectedController(PeriodDesk desk, ExpectedLists lists, ExpectedDesk expected) {
    this.desk = desk;
    this.lists = lists;
    this.expected = expected;
  }

  /** A page of lines. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ExpectedPage", description = "Lines, and how far all of them have come.")
  record ExpectedPage(List<ExpectedResult> items, int page, int size, long total, Counts counts) {}

  /** The lines. */
  @Operation(
      operationId = "expected",
      summary = "What is expected in a period, as far as you see it",
      parameters = {
        @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "RETURNED, WAITING, ACCEPTED, FAULTY, EXEMPT, OVERDUE or MISSING.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name of a unit or project.",
            schema = @Schema(type = "string")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @MayBeMissing
  @Get(produces = MediaType.APPLICATION_JSON)
  ExpectedPage list(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id) {
    Period period = desk.one(Ids.inAddress(id), caller);
    ListQuery query = new ListQuery(request);
    Set<LineState> states =
        query.oneOf("state", LineState.values()).map(Set::of).orElseGet(Set::of);
    ExpectedFilter filter = new ExpectedFilter(states, query.text("q"), false);
    ExpectedList list = lists.of(period, caller);
    Listing<ExpectedResult> part =
        Listing.of(filter.of(list), query.page(), query.size()).map(ExpectedResult::of);
    return new ExpectedPage(part.items(), part.page(), part.size(), part.total(), Counts.of(list));
  }

  /** A page of what is on no line. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "OutsidePage", description = "Projects that are on no line.")
  record OutsidePage(List<OutsideResult> items, int page, int size, long total) {}

  /** 清单外. */
  @Operation(
      operationId = "outsideExpected",
      summary = "Projects that are on no line of the list, and what they may be",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @MayBeMissing
  @Get(uri = "/outside", produces = MediaType.APPLICATION_JSON)
  OutsidePage outside(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id) {
    Period period = desk.one(Ids.inAddress(id), caller);
    ListQuery query = new ListQuery(request);
    Listing<OutsideResult> part =
        Listing.of(lists.of(period, caller).outside(), query.page(), query.size())
            .map(OutsideResult::of);
    return new OutsidePage(part.items(), part.page(), part.size(), part.total());
  }

  /** What came of copying. */
  @Schema(name = "CopiedLines", description = "How many lines came on the list.")
  record Copied(int added) {}

  /** Takes over last year's. */
  @Operation(
      operationId = "copyExpected",
      summary = "Take over what was expected, or else handed in, the year before")
  @MayBeMissing
  @Post(uri = "/copies", produces = MediaType.APPLICATION_JSON)
  Copied copy(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return new Copied(expected.copy(Ids.inAddress(id), caller));
  }

  /** Takes all lines off. */
  @Operation(
      operationId = "clearExpected",
      summary = "Take all lines off the list: each unit has one then")
  @MayBeMissing
  @Delete
  @Status(HttpStatus.NO_CONTENT)
  void clear(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    expected.clear(Ids.inAddress(id), caller);
  }

  /** What is said of a name. */
  @Introspected
  @Schema(name = "LineNameRequest", description = "Whether a name means the project of a line.")
  record NameSaid(
      @Schema(description = "As the form writes it.") @Nullable String project,
      @Schema(description = "true: it is the same project; false: it is not.")
          @Nullable Boolean same) {}

  /** Says whether a name is a line's. */
  @Operation(
      operationId = "nameExpected",
      summary = "Say whether a project whose name is like a line's is that one")
  @MayBeMissing
  @Post(
      uri = "/{line}/names",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  @Status(HttpStatus.NO_CONTENT)
  void name(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @PathVariable String line,
      @Body NameSaid said) {
    Period period = desk.one(Ids.inAddress(id), caller);
    if (said.same() == null) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    expected.say(
        period.id(),
        Ids.inAddress(line),
        new ProjectName(ExpectedResult.text(said.project()).orElse("")),
        said.same(),
        caller);
  }
}

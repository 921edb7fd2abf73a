package cn.jihe.review.api;

import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.ledger.ReviewQueue.Mark;
import cn.jihe.ledger.ReviewQueue.Tab;
import cn.jihe.review.AssignmentService;
import cn.jihe.review.QueueFilters;
import cn.jihe.review.QueueService;
import cn.jihe.web.Ids;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for somebody's decision, and who is to take it. */
@Controller("/api/v1")
@Tag(name = "waiting")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class QueueController {

  private final QueueService queue;
  private final AssignmentService assignments;
  private final Accounts accounts;

  public QueueController(QueueService queue, AssignmentService assignments, Accounts accounts) {
    this.queue = queue;
    this.assignments = assignments;
    this.accounts = accounts;
  }

  /** What waits for a decision. */
  @Operation(
      operationId = "queue",
      summary = "What waits for a decision of yours, the oldest first; or what was decided",
      parameters = {
        @Parameter(
            name = "tab",
            in = ParameterIn.QUERY,
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"waiting", "again", "mine", "done"})),
        @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "The unit's name contains this.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "The project's name contains this.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FormKind.class)),
        @Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "At least so many 元.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "At most so many 元.",
            schema = @Schema(type = "string")),
        @Parameter(name = "late", in = ParameterIn.QUERY, schema = @Schema(type = "boolean")),
        @Parameter(
            name = "resubmitted",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "boolean")),
        @Parameter(
            name = "rule",
            in = ParameterIn.QUERY,
            description = "The code of a rule that found something in it.",
            schema = @Schema(type = "string")),
        @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "What `next` of the part before says.",
            schema = @Schema(type = "string")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(uri = "/queue", produces = MediaType.APPLICATION_JSON)
  public QueuePage queue(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    PageOf part = new PageOf(query.page(), query.size());
    Filter filter = QueueFilters.of(query);
    Map<String, Long> tabs = new TreeMap<>();
    queue
        .counts(filter, caller)
        .forEach((tab, count) -> tabs.put(tab.name().toLowerCase(Locale.ROOT), count));
    return QueuePage.of(
        queue.list(
            tab(query),
            filter,
            query.after().map(mark -> new Mark(mark.moment(), mark.id())),
            part,
            caller),
        tabs,
        part,
        accounts);
  }

  /** Who is to review it. */
  @Introspected
  @Schema(name = "AssignmentRequest", description = "Who is to review a dossier.")
  record Assigned(
      @Schema(description = "The account's id; null: nobody.", nullable = true)
          @Nullable String account) {}

  /** Gives a dossier to somebody to review. */
  @Operation(operationId = "assign", summary = "Give a dossier to somebody to review")
  @ApiResponse(
      responseCode = "200",
      description = "Who is to review it now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Assigned.class)))
  @MayBeMissing
  @Post(
      uri = "/dossiers/{id}/assignment",
      consumes = MediaType.APPLICATION_JSON,
      produces = MediaType.APPLICATION_JSON)
  Assigned assign(
      @Parameter(hidden = true) Caller caller, @PathVariable String id, @Body Assigned wanted) {
    Optional<UUID> account =
        Optional.ofNullable(wanted.account())
            .map(
                text ->
                    Ids.of(text)
                        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_A_REVIEWER)));
    return new Assigned(
        assignments
            .assign(Ids.inAddress(id), account, caller)
            .record()
            .dossier()
            .standing()
            .assignee()
            .map(UUID::toString)
            .orElse(null));
  }

  private static Tab tab(ListQuery query) {
    return query
        .text("tab")
        .map(
            text ->
                Arrays.stream(Tab.values())
                    .filter(tab -> tab.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemKind.BAD_FILTER)))
        .orElse(Tab.WAITING);
  }
}

package cn.jihe.audit.api;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.audit.AuditLog;
import cn.jihe.audit.AuditLog.Entry;
import cn.jihe.audit.AuditLog.Reader;
import cn.jihe.audit.AuditLog.Wanted;
import cn.jihe.web.ListQuery;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Pattern;

/** The audit trail. */
@Controller("/api/v1/events")
@Tag(name = "events")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class EventsController {

  /** No more at once: a list is for people. */
  private static final int LARGEST = 200;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final AuditLog log;

  public EventsController(AuditLog log) {
    this.log = log;
  }

  /** A part of the events. */
  @Operation(
      operationId = "events",
      summary = "What happened, the oldest first",
      description =
          "Auditors read all events of their organisations, others those of the forms they may"
              + " read. `next` of an answer is the `after` of the next call.",
      parameters = {
        @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Events of higher numbers.",
            schema = @Schema(type = "integer", format = "int64")),
        @Parameter(
            name = "what",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string", example = "SUBMITTED")),
        @Parameter(name = "dossier", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(name = "submission", in = ParameterIn.QUERY, schema = @Schema(type = "string")),
        @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "On or after this day or moment.",
            schema = @Schema(type = "string", example = "2025-01-31")),
        @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Before this day or moment.",
            schema = @Schema(type = "string", example = "2025-02-01")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  public EventPage list(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    int size = query.size(LARGEST);
    Reader reader = new Reader(caller.organisations(Right.READ_AUDIT), caller.scope().whole());
    Wanted wanted =
        new Wanted(
            query.text("what"),
            query.id("dossier"),
            query.id("submission"),
            query.time("from"),
            query.time("before"));
    List<Entry> entries = log.after(number(query), size, reader, wanted);
    return EventPage.of(entries, size, log.count(reader, wanted), reader.isAuditorOfAll());
  }

  private static long number(ListQuery query) {
    String after = query.text("after").orElse("0");
    if (!NUMBER.matcher(after).matches()) {
      throw new ProblemException(ProblemKind.BAD_FILTER);
    }
    return Long.parseLong(after);
  }
}

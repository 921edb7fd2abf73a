package cn.jihe.inbox.api;

import cn.jihe.account.Caller;
import cn.jihe.inbox.InboxNotice.Mark;
import cn.jihe.inbox.InboxService;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Ids;
import cn.jihe.web.ListMark;
import cn.jihe.web.ListQuery;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** 消息: what is news for somebody. */
@Controller("/api/v1/inbox")
@Tag(name = "waiting")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InboxController {

  private final InboxService inbox;

  InboxController(InboxService inbox) {
    this.inbox = inbox;
  }

  /** What is news for the caller. */
  @Operation(
      operationId = "inbox",
      summary = "What is news for you, the latest first; kept for a year",
      parameters = {
        @Parameter(
            name = "unread",
            in = ParameterIn.QUERY,
            description = "`true` leaves out what was read.",
            schema = @Schema(type = "boolean")),
        @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "What `next` of the part before says; then `page` is of no account.",
            schema = @Schema(type = "string")),
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  InboxPage list(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    ListQuery query = new ListQuery(request);
    return InboxPage.of(
        inbox.list(
            caller,
            query.flag("unread").orElse(false),
            query.after().map(mark -> new Mark(mark.moment(), mark.id())),
            query.page(),
            query.size()),
        query,
        inbox.count(caller.account()),
        AcceptedLanguage.in(request));
  }

  /** Marks one as read. */
  @Operation(operationId = "readNotice", summary = "Mark one of your own notices as read")
  @ApiResponse(responseCode = "204", description = "It is read.")
  @MayBeMissing
  @Status(HttpStatus.NO_CONTENT)
  @Post("/{id}/read")
  void read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    inbox.read(Ids.inAddress(id), caller);
  }

  /** Marks all as read. */
  @Operation(operationId = "readAllNotices", summary = "Mark all your own notices as read")
  @ApiResponse(responseCode = "204", description = "They are read.")
  @Status(HttpStatus.NO_CONTENT)
  @Post("/read")
  void readAll(@Parameter(hidden = true) Caller caller) {
    inbox.readAll(caller);
  }

  /** What a mark is in an address. */
  static String text(Mark mark) {
    return new ListMark(mark.told(), mark.id()).text();
  }
}

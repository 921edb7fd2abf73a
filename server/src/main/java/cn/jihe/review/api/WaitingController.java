package cn.jihe.review.api;

import cn.jihe.account.Caller;
import cn.jihe.web.ListQuery;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** What is news for somebody: nothing yet. */
@Controller("/api/v1")
@Tag(name = "waiting")
public final class WaitingController {

  /**
   * A page of a list that has no entries.
   *
   * @param items none
   */
  @Schema(name = "EmptyPage", description = "A list that has no entries yet.")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EmptyPage(List<Object> items, int page, int size, long total) {}

  /** What is news for somebody. */
  @Operation(
      operationId = "inbox",
      summary = "What is news for you; empty as yet",
      parameters = {
        @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
      })
  @Get(uri = "/inbox", produces = MediaType.APPLICATION_JSON)
  public EmptyPage inbox(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    return empty(request);
  }

  private static EmptyPage empty(HttpRequest<?> request) {
    ListQuery query = new ListQuery(request);
    return new EmptyPage(List.of(), query.page(), query.size(), 0);
  }
}

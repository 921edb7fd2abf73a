package cn.jihe.overview.api;

import cn.jihe.account.Caller;
import cn.jihe.check.Core;
import cn.jihe.form.FormKind;
import cn.jihe.overview.OverviewFilters;
import cn.jihe.overview.OverviewService;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.ListQuery;
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

/** Figures for those who review, and for those who read what was accepted. */
@Controller("/api/v1/overview")
@Tag(name = "overview")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class OverviewController {

  private final OverviewService overviews;
  private final Core core;

  public OverviewController(OverviewService overviews, Core core) {
    this.overviews = overviews;
    this.core = core;
  }

  /** The figures of the page. */
  @Operation(
      operationId = "overview",
      summary = "How far units have come, and what rules found, as far as one may read",
      parameters = {
        @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = FormKind.class)),
        @Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(type = "integer")),
        @Parameter(
            name = "organisation",
            in = ParameterIn.QUERY,
            description = "Its id: forms of it and of all below it.",
            schema = @Schema(type = "string"))
      })
  @Get(produces = MediaType.APPLICATION_JSON)
  public OverviewResult overview(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
    return OverviewResult.of(
        overviews.of(OverviewFilters.choice(new ListQuery(request)), caller),
        core.texts(),
        AcceptedLanguage.in(request));
  }
}

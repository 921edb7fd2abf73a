package cn.jihe.catalogue.api;

import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.description.MayBeMissing;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The catalogue of rules. */
@Controller("/api/v1/rules")
@Tag(name = "rules")
public final class RulesController {

  private final RuleTexts texts;

  public RulesController(RuleTexts texts) {
    this.texts = texts;
  }

  /** All rules in the catalogue's order. */
  @Operation(
      operationId = "rules",
      summary = "The catalogue of rules",
      description = "Texts are in the language of Accept-Language (zh or en; default zh).")
  @Get(produces = MediaType.APPLICATION_JSON)
  public List<RuleEntry> all(
      @Parameter(hidden = true) @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
    Language language = AcceptedLanguage.of(languages);
    return texts.all().stream().map(rule -> RuleEntry.of(rule, language)).toList();
  }

  /** One rule by its code. */
  @Operation(operationId = "rule", summary = "One rule of the catalogue")
  @ApiResponse(
      responseCode = "200",
      description = "The rule.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RuleEntry.class)))
  @MayBeMissing
  @Get(uri = "/{code}", produces = MediaType.APPLICATION_JSON)
  public RuleEntry one(
      @PathVariable @Parameter(description = "Such as T49.", example = "T49") String code,
      @Parameter(hidden = true) @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
    RuleInfo rule = texts.find(code).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return RuleEntry.of(rule, AcceptedLanguage.of(languages));
  }
}

package cn.jihe.account.api;

import cn.jihe.account.Secret;
import cn.jihe.account.imports.ImportAction;
import cn.jihe.account.imports.ImportResult;
import cn.jihe.account.imports.ImportRow;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an import, as programs see it. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ImportReport", description = "What an import did, or would do.")
record ImportReport(
    @Schema(description = "Whether it was done; else nothing was.") boolean applied,
    long added,
    long changed,
    long same,
    long wrong,
    List<Row> rows,
    @Schema(description = "Where the workbook is fetched with all this in it, for two hours.")
        String workbook,
    @Schema(
            description = "Where the passwords of new accounts are fetched, once, for a day.",
            nullable = true)
        @Nullable String passwords,
    @Schema(
            description = "Where to post to do what was tried; null when a row is wrong.",
            nullable = true)
        @Nullable String confirm) {

  private static final String FILES = "/api/v1/organisations/imports/files/";
  private static final String CONFIRMATIONS = "/api/v1/organisations/imports/confirmations/";

  /** A row of the workbook. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ImportRow", description = "A row of the workbook.")
  record Row(
      @Schema(example = "单位") String sheet,
      @Schema(description = "From 1.", example = "7") int row,
      @Schema(description = "Where to look.", example = "B7") String cell,
      @Schema(description = "Of what it is about, as written.") String name,
      ImportAction action,
      @Schema(description = "Why, in the caller's language.") String reason) {

    static Row of(ImportRow row, Language language) {
      return new Row(
          row.sheet(),
          row.number(),
          row.remarks().getFirst().cell().a1(),
          row.name(),
          row.action(),
          row.said(language));
    }
  }

  static ImportReport of(ImportResult result, Language language) {
    return new ImportReport(
        result.applied(),
        result.count(ImportAction.ADDED),
        result.count(ImportAction.CHANGED),
        result.count(ImportAction.SAME),
        result.count(ImportAction.WRONG),
        result.rows().stream().map(row -> Row.of(row, language)).toList(),
        FILES + result.fetch().text(),
        path(FILES, result.passwords()),
        path(CONFIRMATIONS, result.confirm()));
  }

  private static @Nullable String path(String folder, Optional<Secret> secret) {
    return secret.map(each -> folder + each.text()).orElse(null);
  }
}

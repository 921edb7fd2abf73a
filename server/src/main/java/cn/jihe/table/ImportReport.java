package cn.jihe.table;

import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an import, as programs see it. */
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ImportReport", description = "What an import did, or would do.")
public record ImportReport(
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

  /** A row of the workbook. */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ImportRow", description = "A row of the workbook.")
  public record Row(
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

  /**
   * What became of rows.
   *
   * @param workbook where the annotated one is fetched
   */
  public static ImportReport of(
      boolean applied,
      List<ImportRow> rows,
      Language language,
      String workbook,
      @Nullable String passwords,
      @Nullable String confirm) {
    return new ImportReport(
        applied,
        ImportRow.count(rows, ImportAction.ADDED),
        ImportRow.count(rows, ImportAction.CHANGED),
        ImportRow.count(rows, ImportAction.SAME),
        ImportRow.count(rows, ImportAction.WRONG),
        rows.stream().map(row -> Row.of(row, language)).toList(),
        workbook,
        passwords,
        confirm);
  }
}

package cn.jihe.check;

import cn.jihe.form.FormKind;
import cn.jihe.form.WorkbookReading.SheetReading;
import cn.jihe.rule.FindingCounts;
import cn.jihe.target.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check answers. The same file gives the same result, byte for byte.
 *
 * @param template the template the workbook was made from; null when from none of ours
 * @param sheets of the workbook, without ours; empty where it was not kept
 * @param findings of the file as a whole
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "CheckResult", description = "What was read and found in one workbook.")
public record CheckResult(
    @Schema(description = "As uploaded, without folders.", example = "2024年绩效目标申报表.xlsx")
        String fileName,
    @Schema(
            description = "SHA-256 of the bytes, lower-case hex.",
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @Schema(description = "Bytes.", example = "14980") long size,
    @Schema(
            description =
                "The template that the workbook says it was made from: kind, year and version. Null"
                    + " when from none of ours; a hint and no proof.",
            example = "DECLARATION-2024-1",
            nullable = true)
        @Nullable String template,
    @Schema(description = "The forms in reading order.") List<FormResult> forms,
    @Schema(description = "The sheets from left to right, and what was taken from each.")
        List<SheetRow> sheets,
    @Schema(description = "Findings of the file as a whole.") List<FindingResult> findings,
    Summary summary) {

  /**
   * One form.
   *
   * @param year null when neither form, sheet nor file name says it
   * @param fields every field in reading order, blank ones too
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "FormResult", description = "One form of the workbook.")
  public record FormResult(
      @Schema(description = "Its number in the workbook, from 0.", example = "0") int index,
      FormKind kind,
      @Schema(example = "汇总表") String sheet,
      @Schema(description = "From its first to its last cell.", example = "A3:F27") String range,
      @Schema(
              description = "Fiscal year; null when nothing says it.",
              example = "2024",
              nullable = true)
          @Nullable Integer year,
      @Schema(example = "设备维保费") String projectName,
      @Schema(description = "实施单位") String unit,
      @Schema(description = "主管部门") String department,
      @Schema(description = "Every field in reading order, blank ones too.") List<FieldRow> fields,
      @Schema(description = "Sorted by sheet, row, column and rule code.")
          List<FindingResult> findings,
      @Schema(description = "Rules that could not be applied, and why.")
          List<NotCheckedRow> notChecked,
      @Schema(
              description =
                  "Filled cells of the form that no field took and that are no label: the first"
                      + " 200.")
          List<UnreadRow> unread,
      @Schema(description = "What each filled target was read as, in reading order.")
          List<TargetReading> readings) {}

  /** A sheet of the workbook. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Sheet", description = "A sheet of the workbook and what was taken from it.")
  public record SheetRow(
      @Schema(example = "整体") String sheet,
      SheetReading.Taken taken,
      @Schema(
              description =
                  "What the form of another kind is called that stands on it and is not judged;"
                      + " null when there is none.",
              example = "部门整体支出绩效自评表",
              nullable = true)
          @Nullable String name,
      @Schema(description = "Why it could not be read; null when it could.", nullable = true)
          @Nullable String problem) {}

  /** A filled cell that no field took. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Unread", description = "A filled cell of the form that no field took.")
  public record UnreadRow(
      @Schema(example = "汇总表") String sheet,
      @Schema(example = "B9") String cell,
      @Schema(
              description = "What Excel shows in the cell: of a long text the first 200 signs.",
              example = "已纳入重点绩效评价")
          String text) {}

  /** A field and its cell. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "FieldRow", description = "A field of the form and the cell it stands in.")
  public record FieldRow(
      @Schema(example = "indicators[3].target") String path,
      @Schema(example = "汇总表") String sheet,
      @Schema(example = "F17") String cell,
      @Schema(description = "What Excel shows in the cell.", example = "≤95.00(%)") String text) {}

  /**
   * A rule that could not be applied to a form.
   *
   * @param path of the field of the one row that could not be judged; null when none was
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "NotChecked", description = "A rule that could not be applied, and why.")
  public record NotCheckedRow(
      @Schema(example = "S85") String rule,
      @Schema(description = "In the caller's language.", example = "没有找到申报表") String reason,
      @Schema(
              description = "The field of the one row that could not be judged; null for the rule.",
              example = "indicators[3].score",
              nullable = true)
          @Nullable String path) {}

  /**
   * What a target was read as.
   *
   * @param comparator null when none is written, or when it is no single quantity
   * @param number as written, without scale; null when it is no single quantity
   * @param upper the upper end of a range; null for all else
   * @param unit as written, {@code %} for 百分之; null when there is none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "TargetReading", description = "What a target was read as.")
  public record TargetReading(
      @Schema(example = "indicators[3].target") String path,
      @Schema(description = "What kind of value it is.") Shape shape,
      @Schema(description = "=, ≥, >, ≤ or <.", example = "≤", nullable = true)
          @Nullable String comparator,
      @Schema(
              description = "With the decimals that are written.",
              example = "95.00",
              nullable = true)
          @Nullable String number,
      @Schema(description = "The upper end of a range, whose lower end is number.", nullable = true)
          @Nullable String upper,
      @Schema(description = "With its scale, as written.", example = "%", nullable = true)
          @Nullable String unit) {}

  /** Counts over the whole file. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Summary", description = "Counts over the whole file.")
  public record Summary(
      @Schema(description = "Must be corrected.", example = "1") long errors,
      @Schema(description = "To be corrected, or submitted with a reason.", example = "4")
          long warnings,
      @Schema(description = "Worth knowing.", example = "7") long notes,
      @Schema(description = "Whether there is no ERROR.", example = "false") boolean acceptable) {

    public static Summary of(FindingCounts counts) {
      return new Summary(counts.errors(), counts.warnings(), counts.notes(), counts.errors() == 0);
    }
  }
}

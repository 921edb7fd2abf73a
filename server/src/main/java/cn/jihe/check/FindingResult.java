package cn.jihe.check;

import cn.jihe.rule.Severity;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding at its cell, said in the caller's language.
 *
 * @param path null when the cell is no field's
 * @param fix null when no correction is known
 * @param together null when the cell has no other finding, or another one leads
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Finding", description = "What a rule found at one cell.")
public record FindingResult(
    @Schema(
            description = "Unique in the file, the same for the same bytes.",
            example = "T54@汇总表!F17")
        String id,
    @Schema(
            description = "Rule and field by meaning: matches findings of two versions.",
            example = "T54@设备维保费/产出/质量/开机率/target")
        String key,
    @Schema(description = "The rule's code.", example = "T54") String rule,
    @Schema(description = "The rule's short name.", example = "比较方向相反") String name,
    @Schema(description = "ERROR must be corrected; WARNING corrected or explained; NOTE.")
        Severity severity,
    @Schema(example = "汇总表") String sheet,
    @Schema(example = "F17") String cell,
    @Schema(
            description = "The field; null when the cell is no field's.",
            example = "indicators[3].target",
            nullable = true)
        @Nullable String path,
    @Schema(description = "Further cells that it is about, such as the other one of two.")
        List<AlsoCell> also,
    @Schema(description = "What is wrong.") String message,
    @Schema(description = "What stands there.", example = "≤95.00(%)") String found,
    @Schema(description = "What should stand there.", example = "≥95.00(%)") String expected,
    @Schema(description = "How to correct it.") String advice,
    @Schema(description = "A correction; null when none is known.", nullable = true)
        @Nullable FixResult fix,
    @Schema(
            description =
                "All findings of the cell in one text, at the one that leads; null at the others"
                    + " and where there is no other.",
            nullable = true)
        @Nullable Together together) {

  /**
   * A further cell.
   *
   * @param path null when the cell is no field's
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "AlsoCell", description = "A further cell that a finding is about.")
  public record AlsoCell(
      @Schema(example = "汇总表") String sheet,
      @Schema(example = "F14") String cell,
      @Schema(
              description = "The field; null when the cell is no field's.",
              example = "indicators[0].target",
              nullable = true)
          @Nullable String path) {}

  /** What people are told of a cell with several findings. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Together", description = "All findings of one cell in one text.")
  public record Together(
      @Schema(description = "Their ids, the leading one's first.") List<String> ids,
      @Schema(description = "What is wrong.") String message,
      @Schema(description = "What should stand there.", example = "≥24(场)") String expected,
      @Schema(description = "How to correct it.") String advice) {}

  /** A known correction. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Fix", description = "A known correction of the cell.")
  public record FixResult(
      @Schema(description = "The cell's new text.", example = "≥95.00(%)") String text,
      @Schema(
              description = "True only where the meaning cannot change; else it is a proposal.",
              example = "false")
          boolean safe) {}
}

package cn.jihe.review.api;

import cn.jihe.account.Role;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a place of a form.
 *
 * @param path null when it is about the form as a whole
 * @param now null when its place is gone
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Remark", description = "What a reviewer says about a place of a form.")
public record RemarkResult(
    String id,
    String dossier,
    @Schema(description = "The version that was looked at.") int version,
    @Schema(
            description = "The field; null: the form as a whole.",
            example = "indicators[3].target",
            nullable = true)
        @Nullable String path,
    @Schema(description = "The same by meaning.", example = "产出/质量/开机率/target") String key,
    @Schema(description = "The sheet in that version.") String sheet,
    @Schema(description = "The cell in that version.", example = "F17") String cell,
    RemarkKind kind,
    RemarkState state,
    String text,
    @Schema(description = "The finding it was made from.", nullable = true)
        @Nullable String finding,
    By author,
    @Schema(example = "2025-02-14T01:30:00.123456Z") String created,
    List<Said> replies,
    @Schema(description = "Where it is in the newest version; null: gone.", nullable = true)
        @Nullable Now now) {

  /**
   * Who said something.
   *
   * @param name null outside the reviewers
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "RemarkAuthor", description = "Who said it.")
  public record By(
      @Schema(nullable = true) @Nullable Role role,
      @Schema(description = "The organisation's name.", nullable = true)
          @Nullable String organisation,
      @Schema(description = "The person; reviewers only.", nullable = true)
          @Nullable String name) {}

  /** What was answered. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "RemarkReply", description = "What was answered.")
  public record Said(String id, String text, By author, String created) {}

  /**
   * A place in the newest version.
   *
   * @param path null when it is about the form as a whole
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "RemarkPlace", description = "Where a remark is in the newest version.")
  public record Now(
      int version,
      @Schema(nullable = true) @Nullable String path,
      String sheet,
      String cell,
      @Schema(description = "What the field said when the remark was made.") String old,
      @Schema(description = "What it says now.", name = "new")
          @com.fasterxml.jackson.annotation.JsonProperty("new")
          String current,
      boolean changed) {}
}

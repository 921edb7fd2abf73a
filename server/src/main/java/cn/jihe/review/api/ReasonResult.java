package cn.jihe.review.api;

import cn.jihe.reason.ReasonCategory;
import cn.jihe.reason.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something that was found stays as it is.
 *
 * @param verdict null while nobody has said anything
 * @param until null without an end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Reason", description = "Why something that was found stays as it is.")
public record ReasonResult(
    String id,
    @Schema(description = "The dossier it was given in.") String dossier,
    @Schema(description = "The version that has it.") int version,
    @Schema(
            description = "Of a finding; or rule@project, for all of the rule in the form.",
            example = "T54@设备维保费/产出/质量/开机率/target")
        String key,
    ReasonCategory category,
    String text,
    @Schema(nullable = true) @Nullable Verdict verdict,
    @Schema(description = "The last day; null: no end.", nullable = true) @Nullable String until,
    RemarkResult.By author,
    String created,
    @Schema(description = "Whether what it is about is found in the newest version.")
        boolean present,
    @Schema(description = "Given for another form, and taken for ever.") boolean standing) {}

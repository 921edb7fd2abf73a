package cn.jihe.review.api;

import cn.jihe.form.FieldPath;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it was said in its version.
 *
 * @param path null when its cell is no field's
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "DifferenceFinding", description = "A finding as it was said in its version.")
public record DifferenceFinding(
    @Schema(example = "T54@设备维保费/产出/质量/开机率/target") String key,
    @Schema(example = "T54") String rule,
    @Schema(description = "The rule's short name.") String name,
    Severity severity,
    String sheet,
    @Schema(example = "F17") String cell,
    @Schema(example = "indicators[3].target", nullable = true) @Nullable String path,
    String message,
    String expected) {

  /** Says findings of one version in a language. */
  record Speaker(FindingMessages messages, Language language) {

    List<DifferenceFinding> all(List<Finding> findings) {
      return findings.stream().map(this::one).toList();
    }

    private DifferenceFinding one(Finding finding) {
      FindingText said = messages.say(finding, language);
      return new DifferenceFinding(
          finding.key(),
          finding.rule(),
          messages.name(finding, language),
          finding.severity(),
          finding.cell().sheet(),
          finding.cell().a1(),
          finding.path().map(FieldPath::value).orElse(null),
          said.message(),
          said.expected());
    }
  }
}

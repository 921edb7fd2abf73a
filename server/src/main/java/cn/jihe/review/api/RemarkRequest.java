package cn.jihe.review.api;

import cn.jihe.form.FieldPath;
import cn.jihe.remark.NewRemark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reviewer wants to say about a place. */
@Introspected
@Schema(name = "RemarkRequest", description = "What is to be said about a place of the form.")
record RemarkRequest(
    @Schema(description = "The version that was seen: the newest.") @Nullable Integer version,
    @Schema(description = "The field.", example = "indicators[3].target", nullable = true)
        @Nullable String path,
    @Schema(description = "Instead of path: the sheet …", nullable = true) @Nullable String sheet,
    @Schema(description = "… and the cell.", example = "F17", nullable = true)
        @Nullable String cell,
    @Schema(description = "MUST_CHANGE, SUGGEST, QUESTION, INTERNAL.") @Nullable String kind,
    @Schema(description = "1 to 1000 characters.") @Nullable String text,
    @Schema(
            description = "The key of a finding that it is made from; alone it says the place.",
            nullable = true)
        @Nullable String finding) {

  private static final int LONGEST = 500;

  NewRemark remark() {
    if (version == null) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return new NewRemark(
        version,
        given(path).map(FieldPath::new),
        given(sheet),
        given(cell),
        Optional.ofNullable(kind)
            .flatMap(RemarkKind::named)
            .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST)),
        Optional.ofNullable(text).orElse(""),
        given(finding));
  }

  private static Optional<String> given(@Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return Optional.ofNullable(text).filter(some -> !some.isBlank());
  }
}

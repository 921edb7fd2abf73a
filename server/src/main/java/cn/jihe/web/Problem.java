package cn.jihe.web;

import cn.jihe.file.Refusal;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed, as RFC 9457 has it.
 *
 * @param type names the kind of problem; made from the code
 * @param code what scripts look at; never changes
 * @param missing how many of what are missing, by their names; null when nothing is
 * @param requestId finds the call in the server's log; null on the command line
 */
@Schema(
    name = "Problem",
    description = "RFC 9457 problem details. Every error of the API has this body.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @Schema(description = "Names the kind of problem.", example = "urn:jihe:problem:no-form")
        String type,
    @Schema(description = "The kind of problem, for people.", example = "没有找到绩效表") String title,
    @Schema(description = "The HTTP status.", example = "422") int status,
    @Schema(
            description = "What is wrong and what to do about it.",
            example = "工作簿里没有找到绩效目标申报表或绩效自评表，请检查是否选错文件。")
        String detail,
    @Schema(
            description =
                "What scripts look at: empty, not-a-workbook, unsupported-format, too-large,"
                    + " encrypted, damaged, too-complex, no-form, other-form for a file that"
                    + " cannot be checked;"
                    + " missing-file, one-file-only, bad-request, not-found, method-not-allowed,"
                    + " not-acceptable, unsupported-media-type, request-failed, wrong-host,"
                    + " other-site, too-many, too-many-files, too-many-fields, infected,"
                    + " not-scanned, busy, internal for the call itself.",
            example = "no-form")
        String code,
    @Schema(
            description =
                "Finds the call in the server's log; the same as the X-Request-Id header.",
            example = "6f1f64a3c0e84b1b",
            nullable = true)
        @Nullable String requestId,
    @Schema(description = "With not-ready: how many remarks and reasons are open.", nullable = true)
        @Nullable Map<String, Integer> missing) {

  /** The content type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:jihe:problem:";

  public static Problem of(ProblemKind kind, Language language) {
    return of(kind, kind.detail(language), language);
  }

  /** The problem of a workbook that cannot be checked. */
  public static Problem of(Refusal refusal, Words detail, Language language) {
    return of(ProblemKind.of(refusal), detail.in(language), language);
  }

  /** The problem of a kind, with more said of what to do than its kind does. */
  public static Problem of(ProblemKind kind, Words detail, Language language) {
    return of(kind, detail.in(language), language);
  }

  /** One that says more exactly than its kind what is wrong and what to do. */
  public static Problem of(ProblemKind kind, String detail, Language language) {
    return new Problem(
        TYPE_PREFIX + kind.code(),
        kind.title(language),
        kind.status(),
        detail,
        kind.code(),
        null,
        null);
  }

  /** The same with another HTTP status, for statuses that share a kind. */
  public Problem withStatus(int other) {
    return new Problem(type, title, other, detail, code, requestId, missing);
  }

  public Problem withMissing(Map<String, Integer> what) {
    return new Problem(type, title, status, detail, code, requestId, Map.copyOf(what));
  }

  public Problem withRequestId(@Nullable String id) {
    return new Problem(type, title, status, detail, code, id, missing);
  }
}

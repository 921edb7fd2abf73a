package cn.jihe.receipt.api;

import cn.jihe.audit.ChainedUploads.ChainedUpload;
import cn.jihe.check.CheckOutcome;
import cn.jihe.receipt.ReceiptContent;
import cn.jihe.receipt.ReceiptDesk.Verified;
import cn.jihe.receipt.ReceiptFile;
import cn.jihe.receipt.ReceiptVerdict.Match;
import cn.jihe.receipt.ReceiptVerdict.Seal;
import cn.jihe.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a receipt.
 *
 * @param seal null when it was asked for by number
 * @param match null without a workbook
 * @param problem null when the workbook could be read
 * @param receipt null when it was asked for by number, and when it is not whole
 * @param received null but for a valid one asked for by number
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReceiptVerification", description = "What can be said of a receipt.")
public record VerificationResult(
    boolean valid,
    @Schema(description = "What its signature is worth.", nullable = true) @Nullable Seal seal,
    @Schema(description = "Of the key it carries.", nullable = true) @Nullable String fingerprint,
    @Schema(description = "The workbook beside it.", nullable = true) @Nullable Match match,
    @Schema(description = "Why the workbook cannot be read.", nullable = true)
        @Nullable String problem,
    @Schema(nullable = true) @Nullable ReceiptContent receipt,
    @Schema(nullable = true) @Nullable String received,
    @Schema(description = "Of the workbook, by the record.", nullable = true)
        @Nullable String sha256,
    @Schema(description = "Of each form, by the record.") List<String> contents) {

  /** The record knows of none. */
  static final VerificationResult UNKNOWN =
      new VerificationResult(false, null, null, null, null, null, null, null, List.of());

  static VerificationResult of(ChainedUpload known) {
    return new VerificationResult(
        true,
        null,
        null,
        null,
        null,
        null,
        known.received().toString(),
        known.sha256(),
        known.contents());
  }

  static VerificationResult of(Verified verified, Language language) {
    boolean trusted = verified.verdict().seal() == Seal.TRUSTED;
    return new VerificationResult(
        trusted && verified.isGood(),
        verified.verdict().seal(),
        verified.verdict().receipt().map(ReceiptFile::fingerprint).orElse(null),
        verified.match().orElse(null),
        verified.refused().map(refused -> said(refused, language)).orElse(null),
        trusted ? verified.verdict().receipt().map(ReceiptFile::content).orElse(null) : null,
        null,
        null,
        List.of());
  }

  private static String said(CheckOutcome.Refused refused, Language language) {
    return refused.problem(language).detail();
  }
}

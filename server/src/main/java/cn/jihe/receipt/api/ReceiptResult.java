package cn.jihe.receipt.api;

import cn.jihe.receipt.ReceiptContent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A receipt, for the description only. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Receipt", description = "A signed receipt.")
public record ReceiptResult(
    @Schema(example = "jihe-receipt-1") String format,
    @JsonUnwrapped ReceiptContent content,
    @Schema(description = "The public key, X.509, base64.") String key,
    @Schema(description = "Ed25519, lower-case hex.") String signature) {}

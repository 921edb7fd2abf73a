package cn.jihe.receipt.api;

import cn.jihe.receipt.Ed25519;
import cn.jihe.receipt.KnownKey;
import cn.jihe.receipt.ReceiptKeys;
import cn.jihe.receipt.ReceiptWindow;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.ListQuery;
import cn.jihe.web.Uploads;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies receipts, without sign-in. */
@Controller("/api/v1/receipts")
@Tag(name = "receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ReceiptsController {

  private final ReceiptWindow window;
  private final ReceiptKeys keys;

  public ReceiptsController(ReceiptWindow window, ReceiptKeys keys) {
    this.window = window;
    this.keys = keys;
  }

  /** The public keys. */
  @Operation(
      operationId = "receiptKeys",
      summary = "The public keys that receipts are, or were, signed with")
  @Get(uri = "/keys", produces = MediaType.APPLICATION_JSON)
  public KeyPage keys() {
    List<KeyRow> rows = keys.all().stream().map(ReceiptsController::row).toList();
    return new KeyPage(rows, 0, rows.size(), rows.size());
  }

  private static KeyRow row(KnownKey key) {
    return new KeyRow(
        key.fingerprint(),
        "Ed25519",
        Ed25519.text(key.key()),
        key.made().toString(),
        key.retired().map(Object::toString).orElse(null));
  }

  /** By the number and hash that the square code of a receipt holds. */
  @Operation(
      operationId = "receiptKnown",
      summary = "Whether the record knows a receipt",
      parameters = {
        @Parameter(
            name = "number",
            in = ParameterIn.QUERY,
            description = "Of its event.",
            schema = @Schema(type = "string", example = "417")),
        @Parameter(
            name = "hash",
            in = ParameterIn.QUERY,
            description = "Of its event, or its first 32 signs at least.",
            schema = @Schema(type = "string"))
      })
  @Get(uri = "/verification", produces = MediaType.APPLICATION_JSON)
  public VerificationResult known(HttpRequest<?> request) {
    ListQuery query = new ListQuery(request);
    return window
        .known(query.text("number").orElse(""), query.text("hash").orElse(""))
        .map(VerificationResult::of)
        .orElse(VerificationResult.UNKNOWN);
  }

  /** A receipt file, and a workbook beside it. */
  @Operation(
      operationId = "verifyReceipt",
      summary = "Verify a receipt, and a workbook beside it",
      description =
          "Says nothing but what the receipt itself says. Nothing is kept. The same as the command"
              + " `verify-receipt`, which needs no server.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = VerificationForm.class)))
  @Post(
      uri = "/verification",
      consumes = MediaType.MULTIPART_FORM_DATA,
      produces = MediaType.APPLICATION_JSON)
  public VerificationResult verify(HttpRequest<?> request, @Body InputStream body) {
    try (Uploads uploads = Uploads.read(request, body)) {
      return VerificationResult.of(window.verify(uploads.files()), AcceptedLanguage.in(request));
    }
  }

  /** All keys; there are few. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ReceiptKeyPage", description = "Public keys, the newest first.")
  public record KeyPage(List<KeyRow> items, int page, int size, long total) {}

  /**
   * A public key.
   *
   * @param retired null for the newest
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ReceiptKey", description = "A public key.")
  public record KeyRow(
      @Schema(description = "SHA-256 of the key, lower-case hex.") String fingerprint,
      @Schema(example = "Ed25519") String algorithm,
      @Schema(description = "X.509, base64.") String publicKey,
      String made,
      @Schema(nullable = true) @Nullable String retired) {}

  /** The files, for the description only. */
  @Schema(name = "ReceiptUpload")
  record VerificationForm(
      @Schema(
              description = "The receipt, and perhaps the workbook.",
              type = "string",
              format = "binary",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String file) {}
}

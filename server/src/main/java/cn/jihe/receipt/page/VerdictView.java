package cn.jihe.receipt.page;

import cn.jihe.audit.ChainedUploads.ChainedUpload;
import cn.jihe.receipt.ReceiptDesk.Verified;
import cn.jihe.receipt.ReceiptFile;
import cn.jihe.receipt.ReceiptVerdict.Seal;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of a receipt.
 *
 * @param title 有效 or 无效
 * @param lines in sentences
 * @param hashes to be compared with those that are printed; empty but for one asked for by number
 * @param receipt what it says; null when it is not ours, or asked for by number
 */
public record VerdictView(
    boolean good,
    String title,
    List<String> lines,
    List<String> hashes,
    @Nullable ReceiptView receipt) {

  private static final int SHOWN = 16;

  static VerdictView of(Optional<ChainedUpload> known, Language language) {
    Texts texts = ReceiptView.texts(language);
    return known
        .map(
            upload ->
                new VerdictView(
                    true,
                    texts.say("valid"),
                    List.of(
                        texts.say(
                            "known",
                            upload.event().number(),
                            ReceiptView.time(upload.received(), language)),
                        texts.say("knownFile", ReceiptView.grouped(upload.sha256()))),
                    upload.contents().stream()
                        .map(hash -> ReceiptView.grouped(hash.substring(0, SHOWN)))
                        .toList(),
                    null))
        .orElseGet(
            () ->
                new VerdictView(
                    false, texts.say("invalid"), List.of(texts.say("unknown")), List.of(), null));
  }

  static VerdictView of(Verified verified, Language language) {
    Texts texts = ReceiptView.texts(language);
    Seal seal = verified.verdict().seal();
    boolean ours = seal == Seal.TRUSTED;
    Optional<ReceiptFile> receipt = verified.verdict().receipt();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.say(
            "seal." + seal.name(),
            receipt.map(ReceiptFile::fingerprint).map(ReceiptView::grouped).orElse("")));
    if (ours) {
      verified.match().ifPresent(match -> lines.add(texts.say("match." + match.name())));
      verified.refused().ifPresent(refused -> lines.add(refused.problem(language).detail()));
    }
    boolean good = ours && verified.isGood();
    return new VerdictView(
        good,
        texts.say(good ? "valid" : ours ? "notAsOnIt" : "invalid"),
        lines,
        List.of(),
        receipt.filter(file -> ours).map(file -> ReceiptView.of(file, language)).orElse(null));
  }
}

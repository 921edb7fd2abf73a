package cn.jihe.ledger.store.content;

import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Request;
import cn.jihe.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** By what an upload is known that comes again. */
public final class RequestKeys {

  private RequestKeys() {}

  /** Of the bytes, of what is said with them, and of the rules. */
  public static String asked(Request request) {
    return Sha256.of(said(request));
  }

  /**
   * Of all of it and of whose the forms are: two units that send the same bytes have two of them.
   */
  public static String whole(NewSubmission upload) {
    Filer filer = upload.filer();
    List<String> texts = new ArrayList<>(said(upload.request()));
    texts.add(filer.onBehalf() ? "on behalf" : "");
    texts.add(filer.organisation().or(filer.actor()::account).map(UUID::toString).orElse(""));
    upload.forms().forEach(form -> texts.add(owner(form)));
    return Sha256.of(texts);
  }

  /** The key of the same request once more, after one that no longer counts. */
  public static String after(String key, UUID submission) {
    return Sha256.of(List.of(key, submission.toString()));
  }

  private static String owner(NewForm form) {
    return form.organisation()
        .map(UUID::toString)
        .or(() -> form.reason().map(FilingReason::name))
        .orElse("");
  }

  private static List<String> said(Request request) {
    List<String> said =
        new ArrayList<>(
            List.of(
                request.sha256(),
                request.year().map(String::valueOf).orElse(""),
                request.namedYear().map(String::valueOf).orElse(""),
                request.unit().map(UnitName::key).orElse(""),
                request.ruleSet()));
    // Keys of before there were such acts stay as they are.
    request.after().map(UUID::toString).ifPresent(said::add);
    return said;
  }
}

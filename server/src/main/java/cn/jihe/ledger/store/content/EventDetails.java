package cn.jihe.ledger.store.content;

import cn.jihe.text.CanonicalJson;
import cn.jihe.text.Sha256;
import cn.jihe.text.StoredText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What events say of the rows they bring: by these hashes bytes and forms hang on the chain. */
public final class EventDetails {

  /** Of an event that says nothing more. */
  public static final String NONE = "{}";

  private EventDetails() {}

  /**
   * Of a form in an upload. Its texts have a hash of their own: they can be removed.
   *
   * @param content the hash of its contents
   * @param record the hash of its {@link Facts}
   * @param texts the hash of its cells and findings as they are stored
   */
  public record BoundForm(String content, String record, String texts) {

    public static BoundForm of(Facts.OfForm form, String cells, String findings) {
      return new BoundForm(form.contentHash(), form.hash(), hash(cells, findings));
    }
  }

  /**
   * Of an upload, read back.
   *
   * @param record the hash of its {@link Facts}
   * @param texts the hash of the findings of the file as a whole as they are stored
   */
  public record BoundUpload(
      String sha256, long size, String record, String texts, List<BoundForm> forms) {
    public BoundUpload {
      forms = List.copyOf(forms);
    }
  }

  /** Of a form that came to its dossier, read back. */
  public record BoundVersion(int form, String content, String dossier) {}

  /**
   * For the event of an upload.
   *
   * @param findings of the file as a whole, as JSON
   */
  public static String of(Facts.OfSubmission upload, String findings, List<BoundForm> forms) {
    return CanonicalJson.text(
        new BoundUpload(upload.sha256(), upload.size(), upload.hash(), hash(findings), forms));
  }

  /** Of texts as they are stored, lower-case hex. */
  public static String hash(String... texts) {
    return Sha256.of(List.of(texts));
  }

  /** For the event of a form that came to its dossier. */
  public static String of(int form, String content, Facts.OfDossier dossier) {
    return CanonicalJson.text(new BoundVersion(form, content, dossier.hash()));
  }

  /** Of an upload's event; empty when they are no such details. */
  public static Optional<BoundUpload> upload(String details) {
    return Json.readIfPossible(details, BoundUpload.class);
  }

  /** Of the event of a form that came to its dossier; empty when they are no such details. */
  public static Optional<BoundVersion> version(String details) {
    return Json.readIfPossible(details, BoundVersion.class);
  }

  /**
   * Of a dossier that has got another key, read back.
   *
   * @param before the hash of its {@link Facts} until then
   * @param after the same from then on
   */
  public record BoundRename(String before, String after) {}

  /** For the event of a dossier that gets another key. */
  public static String of(Facts.OfDossier before, Facts.OfDossier after) {
    return CanonicalJson.text(new BoundRename(before.hash(), after.hash()));
  }

  /** Of the event of a dossier that has got another key; empty when they are no such details. */
  public static Optional<BoundRename> rename(String details) {
    return Json.readIfPossible(details, BoundRename.class);
  }

  /**
   * Of an act on a dossier, read back.
   *
   * @param act its id; null when its versions went through nothing by it
   * @param steps the hash of what they went through
   */
  public record BoundAct(@Nullable UUID act, @Nullable String steps) {}

  /** The hash of the steps of one act, in their order. */
  public static String steps(List<Facts.OfStep> steps) {
    return Sha256.of(steps.stream().map(Facts::hash).toList());
  }

  /** Of the event of an act on a dossier; empty when they are no such details. */
  public static Optional<BoundAct> act(String details) {
    return Json.readIfPossible(details, BoundAct.class);
  }

  /**
   * Of something said about a dossier, read back.
   *
   * @param remark the one that is said or answered; null without any
   * @param reply the answer; null when it is none
   * @param reason the one that is given or judged; null without any
   * @param verdict what is said of the reason; null when nothing is
   * @param state where the remark stands then; null without one
   * @param hash of the {@link cn.jihe.ledger.Saying}; null when a remark only stands elsewhere
   */
  public record BoundSaying(
      @Nullable UUID remark,
      @Nullable UUID reply,
      @Nullable UUID reason,
      @Nullable String verdict,
      @Nullable String state,
      @Nullable String hash) {}

  /** Of the event of something said about a dossier; empty when they are no such details. */
  public static Optional<BoundSaying> saying(String details) {
    return Json.readIfPossible(details, BoundSaying.class);
  }

  /** For all other events; somebody may have typed anything into them. */
  public static String of(Map<String, String> details) {
    Map<String, String> stored = new TreeMap<>();
    details.forEach((name, value) -> stored.put(StoredText.name(name), StoredText.name(value)));
    return CanonicalJson.text(stored);
  }
}

package cn.jihe.ledger.store;

import cn.jihe.ledger.Event;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.PreparedUpload.PreparedForm;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundForm;
import cn.jihe.ledger.store.content.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of one upload; they say by hashes what it brought. */
final class UploadEvents {

  private final SubmissionEntry entry;
  private final Performer by;
  private final List<NewEvent> events = new ArrayList<>();
  private final List<BoundForm> forms = new ArrayList<>();

  UploadEvents(SubmissionEntry entry, Performer by) {
    this.entry = entry;
    this.by = by;
  }

  /** A form is kept; called for each form, in their order. */
  void kept(
      int index,
      PreparedForm prepared,
      @Nullable UUID dossier,
      @Nullable Integer version,
      FilingState state,
      @Nullable FilingReason reason) {
    Facts.OfForm facts =
        new Facts.OfForm(
            index,
            dossier,
            version,
            state.name(),
            reason == null ? null : reason.name(),
            prepared.contentHash(),
            prepared.counts());
    forms.add(new BoundForm(facts.contentHash(), facts.hash(), prepared.texts()));
  }

  /** A form that is kept has come to its dossier. */
  void came(Event.What what, int form, DossierRow dossier, @Nullable Integer version) {
    String content = forms.get(form).content();
    events.add(event(what, dossier.id(), version, EventDetails.of(form, content, dossier.facts())));
  }

  /** A dossier gets another key with the form that comes to it next. */
  void renamed(DossierRow before, DossierRow after, int version) {
    String details = EventDetails.of(before.facts(), after.facts());
    events.add(event(Event.What.RENAMED, after.id(), version, details));
  }

  /**
   * All of them, the upload's own first.
   *
   * @param year that its sender said
   * @param unit that its sender said
   * @param findings of the file as a whole, as JSON
   */
  List<NewEvent> all(@Nullable Integer year, @Nullable String unit, String findings) {
    Facts.OfSubmission upload =
        new Facts.OfSubmission(
            entry.sha256(),
            entry.size(),
            entry.fileName(),
            year,
            unit,
            entry.catalogue(),
            entry.forms(),
            entry.submitted(),
            entry.findings(),
            entry.received());
    List<NewEvent> all = new ArrayList<>();
    all.add(event(Event.What.UPLOADED, null, null, EventDetails.of(upload, findings, forms)));
    all.addAll(events);
    return all;
  }

  private NewEvent event(
      Event.What what, @Nullable UUID dossier, @Nullable Integer version, String details) {
    return new NewEvent(entry.received(), by, what.name(), entry.id(), dossier, version, details);
  }
}

package cn.jihe.ledger.store;

import cn.jihe.database.StoredTime;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.FormsArrived;
import cn.jihe.ledger.FormsArrived.ArrivedForm;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Request;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.PreparedUpload.PreparedForm;
import cn.jihe.ledger.store.compared.ComparedForms;
import cn.jihe.ledger.store.content.DossierHash;
import cn.jihe.ledger.store.content.RequestKeys;
import cn.jihe.ledger.store.figures.FoundByRule;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one upload; belongs in one transaction. */
final class Recording {

  private final Tables rows;
  private final PreparedUpload prepared;
  private final NewSubmission upload;
  private final Request request;
  private final SubmissionEntry entry;
  private final Optional<String> unit;
  private final Optional<String> note;
  private final WantedDossiers dossiers;
  private final List<FormRow> forms = new ArrayList<>();
  private final List<VersionRow> versions = new ArrayList<>();
  private final List<ComparedForms.NewVersion> compared = new ArrayList<>();
  private final List<ArrivedForm> arrived = new ArrayList<>();
  private final List<FoundByRule.Judged> judged = new ArrayList<>();
  private final UploadEvents events;

  Recording(Tables rows, PreparedUpload prepared) {
    this.rows = rows;
    this.dossiers = new WantedDossiers(rows);
    this.prepared = prepared;
    this.upload = prepared.upload();
    this.request = upload.request();
    this.unit = request.unit().map(UnitName::written).map(StoredText::name);
    this.note = upload.filer().note().map(StoredText::name);
    this.entry =
        new SubmissionEntry(
            UUID.randomUUID(),
            StoredText.name(upload.fileName()),
            request.sha256(),
            upload.bytes().length,
            request.ruleSet(),
            upload.filer().onBehalf(),
            upload.forms().size(),
            upload.submitted(),
            prepared.counts(),
            StoredTime.of(upload.received()));
    this.events = new UploadEvents(entry, Performer.of(upload.filer().actor()));
  }

  /**
   * Writes everything.
   *
   * @param listeners told of what has come, before events are appended
   * @return what is on record then; empty when the same request is on record already, and nothing
   *     was written
   */
  Optional<Submission> write(String requestKey, Stream<FormsArrived> listeners) {
    Optional<Boolean> removed = rows.uploads().lock(request.sha256());
    if (removed.orElse(false)) {
      throw new ProblemException(ProblemKind.REMOVED);
    }
    if (removed.isEmpty()) {
      rows.uploads().keep(request.sha256(), upload.bytes().length, upload.bytes());
    }
    if (open(requestKey) == 0) {
      return Optional.empty();
    }
    dossiers.lock(upload.forms());
    for (int i = 0; i < prepared.forms().size(); i++) {
      file(i, prepared.forms().get(i));
    }
    rows.forms().saveAll(forms);
    rows.versions().saveAll(versions);
    rows.compared().keep(compared);
    listeners.forEach(each -> each.arrived(upload.filer(), List.copyOf(arrived)));
    rows.found().keep(judged);
    rows.chain()
        .append(events.all(request.year().orElse(null), unit.orElse(null), prepared.findings()));
    return Optional.of(submission());
  }

  private int open(String requestKey) {
    return rows.submissions()
        .open(
            entry.id(),
            requestKey,
            RequestKeys.asked(request),
            entry.sha256(),
            entry.size(),
            entry.fileName(),
            request.year().orElse(null),
            unit.orElse(null),
            entry.catalogue(),
            prepared.findings(),
            entry.forms(),
            entry.submitted(),
            entry.findings().errors(),
            entry.findings().warnings(),
            entry.findings().notes(),
            entry.received(),
            upload.filer().actor().account().orElse(null),
            upload.filer().organisation().orElse(null),
            entry.onBehalf(),
            note.orElse(null));
  }

  /** What reading it back would give. */
  private Submission submission() {
    return new Submission(
        entry,
        request.year(),
        unit,
        note,
        upload.report(),
        upload.messages(),
        forms.stream().map(Restoring::filing).toList());
  }

  private void file(int index, PreparedForm prepared) {
    NewForm form = prepared.form();
    if (form.dossier().isEmpty()) {
      keep(index, prepared, null, null, form.state(), form.reason().orElse(null));
      return;
    }
    DossierRow dossier = dossiers.of(form);
    FilingReason refused = dossier.standing().refuses().orElse(null);
    boolean renames = !dossier.dossierKey().equals(DossierHash.of(form.dossier().get()));
    if (!renames && Arrival.isUnchanged(prepared, dossier) && !rows.isRemoved(dossier)) {
      Integer current = dossier.currentVersion();
      boolean sentBack = dossier.state() == VersionState.RETURNED;
      FilingState state = sentBack ? FilingState.REFUSED : form.state();
      keep(index, prepared, dossier.id(), current, state, FilingReason.UNCHANGED);
      events.came(Event.What.REPEATED, index, dossier, current);
    } else if (refused != null) {
      keep(index, prepared, null, null, FilingState.REFUSED, refused);
    } else {
      add(index, prepared, renames ? renamed(form, dossier) : dossier);
    }
  }

  /** Under the form's key, if it counts: an attempt changes nothing. */
  private DossierRow renamed(NewForm form, DossierRow dossier) {
    if (!form.state().counts()) {
      return dossier;
    }
    DossierRow renamed = dossiers.rename(dossier, form);
    events.renamed(dossier, renamed, dossier.versions() + 1);
    return renamed;
  }

  private void add(int index, PreparedForm prepared, DossierRow dossier) {
    NewForm form = prepared.form();
    int number = dossier.versions() + 1;
    boolean counts = form.state().counts();
    DossierRow moved = dossier.with(number, counts, prepared.contentHash());
    dossiers.put(moved);
    rows.dossiers().move(moved.id(), moved.currentVersion(), moved.currentHash(), number);
    keep(index, prepared, dossier.id(), number, form.state(), form.reason().orElse(null));
    versions.add(VersionRow.of(prepared, dossier, number, entry, index));
    judged.add(new FoundByRule.Judged(dossier.id(), number, form.report().findings()));
    prepared
        .keys()
        .map(keys -> new ComparedForms.NewVersion(dossier.id(), number, form.compared(), keys))
        .ifPresent(compared::add);
    if (counts) {
      VersionState reached = Arrival.stands(form.state());
      Standing standing = dossier.standing().at(reached, entry.received()).due(Optional.empty());
      rows.stand(dossier.id(), standing);
      rows.supersede(dossier.id(), number, reached, entry);
      boolean again = dossier.state() == VersionState.RETURNED;
      arrived.add(new ArrivedForm(Restoring.dossier(moved).standing(standing), number, again));
    }
    events.came(Arrival.came(form.state()), index, dossier, number);
  }

  private void keep(
      int index,
      PreparedForm prepared,
      @Nullable UUID dossier,
      @Nullable Integer version,
      FilingState state,
      @Nullable FilingReason reason) {
    forms.add(
        new FormRow(
            null,
            entry.id(),
            index,
            prepared.form().organisation().orElse(null),
            dossier,
            version,
            state,
            reason,
            prepared.content(),
            prepared.contentHash(),
            prepared.findings(),
            prepared.counts().errors(),
            prepared.counts().warnings(),
            prepared.counts().notes()));
    events.kept(index, prepared, dossier, version, state, reason);
  }
}

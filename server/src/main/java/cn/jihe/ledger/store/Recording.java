package cn.jihe.ledger.store;

import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.rule.Finding;
import cn.jihe.rule.FindingCounts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one upload; belongs in one transaction. */
final class Recording {

  private final Tables rows;
  private final NewSubmission upload;
  private final UUID id = UUID.randomUUID();
  private final Instant received;
  private final Map<String, DossierRow> dossiers = new HashMap<>();
  private final List<FormRow> forms = new ArrayList<>();
  private final List<VersionRow> versions = new ArrayList<>();
  private final List<EventRow> events = new ArrayList<>();

  Recording(Tables rows, NewSubmission upload) {
    this.rows = rows;
    this.upload = upload;
    // Finer than this neither database keeps.
    this.received = upload.received().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Writes everything.
   *
   * @return false when the same upload is on record already; then nothing is written
   */
  boolean write(String requestKey) {
    if (!rows.uploads().existsBySha256(upload.sha256())) {
      rows.uploads().keep(upload.sha256(), upload.bytes().length, upload.bytes());
    }
    if (open(requestKey) == 0) {
      return false;
    }
    event(Event.What.UPLOADED, null, null);
    lockDossiers();
    for (int i = 0; i < upload.forms().size(); i++) {
      file(i, upload.forms().get(i));
    }
    rows.forms().saveAll(forms);
    rows.versions().saveAll(versions);
    rows.events().saveAll(events);
    return true;
  }

  private int open(String requestKey) {
    FindingCounts counts = Counts.of(upload.report().allFindings());
    return rows.submissions()
        .open(
            id,
            requestKey,
            upload.sha256(),
            upload.bytes().length,
            StoredText.name(upload.fileName()),
            upload.year().orElse(null),
            upload.unit().map(StoredText::name).orElse(null),
            upload.catalogue(),
            Json.write(StoredFindings.of(upload.report(), upload.messages())),
            upload.forms().size(),
            (int)
                upload.forms().stream()
                    .filter(form -> form.state() == FilingState.SUBMITTED)
                    .count(),
            counts.errors(),
            counts.warnings(),
            counts.notes(),
            received);
  }

  /** In one order for all transactions, so that no two wait for each other. */
  private void lockDossiers() {
    SortedMap<String, DossierKey> wanted = new TreeMap<>();
    for (NewForm form : upload.forms()) {
      form.dossier().ifPresent(key -> wanted.put(hash(key), key));
    }
    wanted.forEach(
        (hash, key) -> {
          String unit = StoredText.name(key.unit());
          String project = StoredText.name(key.project());
          rows.dossiers()
              .open(
                  UUID.randomUUID(),
                  hash,
                  key.kind().name(),
                  key.fiscalYear(),
                  unit,
                  project,
                  DossierKey.plain(unit),
                  DossierKey.plain(project));
          dossiers.put(hash, rows.dossiers().lock(hash));
        });
  }

  private void file(int index, NewForm form) {
    String contentHash = ContentHash.of(form.report().form().source());
    if (form.dossier().isEmpty()) {
      keep(index, form, contentHash, null, null, form.reason().orElse(null));
      return;
    }
    String hash = hash(form.dossier().get());
    DossierRow dossier = dossier(hash);
    boolean submitted = form.state() == FilingState.SUBMITTED;
    if (submitted && contentHash.equals(dossier.currentHash())) {
      Integer current = dossier.currentVersion();
      keep(index, form, contentHash, dossier.id(), current, FilingReason.UNCHANGED);
      event(Event.What.REPEATED, dossier.id(), current);
      return;
    }
    int number = dossier.versions() + 1;
    DossierRow moved = dossier.with(number, submitted, contentHash);
    dossiers.put(hash, moved);
    rows.dossiers().move(moved.id(), moved.currentVersion(), moved.currentHash(), number);
    keep(index, form, contentHash, dossier.id(), number, form.reason().orElse(null));
    FindingCounts counts = Counts.of(form.report().findings().stream());
    versions.add(
        new VersionRow(
            null,
            dossier.id(),
            number,
            form.state(),
            id,
            index,
            upload.catalogue(),
            counts.errors(),
            counts.warnings(),
            counts.notes(),
            received));
    event(submitted ? Event.What.SUBMITTED : Event.What.ATTEMPTED, dossier.id(), number);
  }

  private DossierRow dossier(String hash) {
    DossierRow locked = dossiers.get(hash);
    if (locked == null) {
      throw new IllegalStateException("a dossier that was not locked");
    }
    return locked;
  }

  private void keep(
      int index,
      NewForm form,
      String contentHash,
      @Nullable UUID dossier,
      @Nullable Integer version,
      @Nullable FilingReason reason) {
    List<Finding> findings = form.report().findings();
    FindingCounts counts = Counts.of(findings.stream());
    forms.add(
        new FormRow(
            null,
            id,
            index,
            dossier,
            version,
            form.state(),
            reason,
            Json.write(FormContent.of(form.report().form())),
            contentHash,
            Json.write(StoredFindings.of(form.report(), upload.messages())),
            counts.errors(),
            counts.warnings(),
            counts.notes()));
  }

  private void event(Event.What what, @Nullable UUID dossier, @Nullable Integer version) {
    events.add(new EventRow(null, received, upload.who(), what, id, dossier, version));
  }

  private static String hash(DossierKey key) {
    return Sha256.of(List.of(key.comparable()));
  }
}

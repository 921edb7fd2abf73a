package cn.jihe.ledger.store;

import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.store.chain.EventChain;
import cn.jihe.ledger.store.compared.ComparedForms;
import cn.jihe.ledger.store.figures.FoundByRule;
import cn.jihe.lifecycle.VersionState;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tables. */
@Singleton
record Tables(
    UploadRows uploads,
    SubmissionRows submissions,
    DossierRows dossiers,
    FormRows forms,
    VersionRows versions,
    StepRows steps,
    EventRows events,
    EventChain chain,
    ComparedForms compared,
    FoundByRule found) {

  /** All of a dossier; belongs in the transaction that has read its row. */
  DossierRecord history(DossierRow row) {
    return new DossierRecord(
        Restoring.dossier(row),
        versions.ofDossier(row.id()).stream().map(Restoring::version).toList(),
        steps.findByDossierIdOrderById(row.id()).stream().map(StepRow::step).toList(),
        events.findByDossierIdOrderByNumber(row.id()).stream().map(Restoring::event).toList());
  }

  /** Whether the contents of a dossier's current version were taken away. */
  boolean isRemoved(DossierRow dossier) {
    Integer current = dossier.currentVersion();
    return current != null && versions.removed(dossier.id(), current);
  }

  /**
   * Older versions whose place a new one takes.
   *
   * @param by the upload that it came with
   */
  void supersede(UUID dossier, int number, VersionState reached, SubmissionEntry by) {
    if (number == 1) {
      return;
    }
    List<StepRow> taken = new ArrayList<>();
    for (VersionRows.StandingVersion older : versions.before(dossier, number)) {
      if (reached.supersedes(older.stands())) {
        versions.stand(dossier, older.number(), VersionState.SUPERSEDED.name());
        taken.add(
            StepRow.of(
                dossier, Step.superseded(older.number(), by.id(), older.stands(), by.received())));
      }
    }
    steps.saveAll(taken);
  }

  /** Writes where a dossier stands. */
  void stand(UUID dossier, Standing standing) {
    dossiers.stand(
        dossier,
        standing.state().name(),
        standing.inForce().orElse(null),
        standing.since().orElse(null),
        standing.opened().map(Standing.Opened::account).orElse(null),
        standing.opened().map(Standing.Opened::since).orElse(null),
        standing.assignee().orElse(null),
        standing.due().orElse(null),
        standing.reopened());
  }
}

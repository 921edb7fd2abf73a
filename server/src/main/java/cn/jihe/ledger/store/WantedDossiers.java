package cn.jihe.ledger.store;

import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewForm.Continued;
import cn.jihe.ledger.store.content.DossierHash;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The dossiers that the forms of one upload come to; within one transaction. */
final class WantedDossiers {

  private final Tables rows;

  /** By the hashes under which they were wanted. */
  private final Map<String, UUID> ids = new HashMap<>();

  private final Map<UUID, DossierRow> found = new HashMap<>();

  WantedDossiers(Tables rows) {
    this.rows = rows;
  }

  /**
   * Locks them, in one order for all transactions, so that no two wait for each other. Those that
   * are not there yet are opened.
   *
   * @throws ProblemException of kind CHANGED_MEANWHILE when one that is to go on is there no more
   *     as it was
   */
  void lock(List<NewForm> forms) {
    SortedMap<String, NewForm> wanted = new TreeMap<>();
    for (NewForm form : forms) {
      form.dossier().ifPresent(key -> wanted.put(hash(form), form));
    }
    wanted.forEach(
        (hash, form) -> {
          DossierRow row =
              form.continues().isPresent()
                  ? goingOn(hash, form.continues().get())
                  : opened(hash, form.dossier().orElseThrow());
          ids.put(hash, row.id());
          found.put(row.id(), row);
        });
  }

  private DossierRow goingOn(String hash, Continued continued) {
    return rows.dossiers()
        .lockIfThere(hash)
        .filter(row -> row.id().equals(continued.dossier()))
        .orElseThrow(() -> new ProblemException(ProblemKind.CHANGED_MEANWHILE));
  }

  private DossierRow opened(String hash, DossierKey key) {
    UnitName owner = new UnitName(StoredText.name(key.owner().unit().written()));
    ProjectName project = new ProjectName(StoredText.name(key.project().written()));
    rows.dossiers()
        .open(
            UUID.randomUUID(),
            hash,
            key.kind().name(),
            key.fiscalYear(),
            owner.written(),
            project.written(),
            owner.key(),
            project.key(),
            key.owner().organisation().orElse(null));
    return rows.dossiers().lock(hash);
  }

  private static String hash(NewForm form) {
    return DossierHash.of(form.continues().map(Continued::key).or(form::dossier).orElseThrow());
  }

  /** That of a form that belongs to one. */
  DossierRow of(NewForm form) {
    UUID id = Objects.requireNonNull(ids.get(hash(form)), "a dossier that was not locked");
    return Objects.requireNonNull(found.get(id));
  }

  /** As it is now. */
  void put(DossierRow row) {
    found.put(row.id(), row);
  }

  /**
   * Has one go on under the key of a form.
   *
   * @throws ProblemException of kind DOSSIER_EXISTS when another has that key
   */
  DossierRow rename(DossierRow row, NewForm form) {
    DossierKey key = form.dossier().orElseThrow();
    DossierRow renamed = row.named(DossierHash.of(key), key);
    if (rows.dossiers().isTaken(renamed.dossierKey())) {
      throw new ProblemException(ProblemKind.DOSSIER_EXISTS);
    }
    rows.dossiers()
        .rename(
            row.id(),
            renamed.dossierKey(),
            renamed.fiscalYear(),
            renamed.unit(),
            renamed.project(),
            renamed.unitPlain(),
            renamed.projectPlain());
    rows.compared().move(Map.of(row.id(), key.budget()));
    return renamed;
  }
}

package cn.jihe.ledger;

import java.util.List;

/**
 * A dossier with its history.
 *
 * @param versions the newest first
 * @param events in the order they happened
 */
public record DossierRecord(Dossier dossier, List<Version> versions, List<Event> events) {
  public DossierRecord {
    versions = List.copyOf(versions);
    events = List.copyOf(events);
  }
}

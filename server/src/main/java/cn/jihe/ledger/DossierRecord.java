package cn.jihe.ledger;

import cn.jihe.lifecycle.VersionState;
import java.util.List;
import java.util.Optional;

/**
 * A dossier with its history.
 *
 * @param versions the newest first
 * @param steps in the order they happened
 * @param events in the order they happened
 */
public record DossierRecord(
    Dossier dossier, List<Version> versions, List<Step> steps, List<Event> events) {
  public DossierRecord {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  /** One of its versions; empty when there is none of this number. */
  public Optional<Version> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** The newest that is no attempt; empty while there are only attempts. */
  public Optional<Version> newest() {
    return dossier.current().flatMap(this::version);
  }

  /** The newest that is no attempt, else the newest; empty when there is none at all. */
  public Optional<Version> shown() {
    return newest().or(() -> versions.stream().findFirst());
  }

  /** The older ones whose place a version takes when it comes to a state. */
  public List<Version> superseded(int number, VersionState reached) {
    return versions.stream()
        .filter(version -> version.number() < number && reached.supersedes(version.state()))
        .toList();
  }
}

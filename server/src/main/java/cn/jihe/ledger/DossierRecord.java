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

  /**
   * What is left of it for those who may read only what was accepted: the version that is in force
   * and by which step it came to be; nothing of others, and nothing that goes on now. Empty when
   * none is in force.
   */
  public Optional<DossierRecord> onlyInForce() {
    return dossier
        .standing()
        .inForce()
        .flatMap(this::version)
        .map(
            version ->
                new DossierRecord(
                    dossier.only(version, brought(version).map(Step::happened)),
                    List.of(version),
                    brought(version).stream().toList(),
                    List.of()));
  }

  /** The step by which a version came into force. */
  private Optional<Step> brought(Version version) {
    return steps.stream()
        .filter(step -> step.version() == version.number())
        .filter(step -> step.stands().isInForce() && !step.stood().isInForce())
        .reduce((earlier, later) -> later);
  }

  /** The older ones whose place a version takes when it comes to a state. */
  public List<Version> superseded(int number, VersionState reached) {
    return versions.stream()
        .filter(version -> version.number() < number && reached.supersedes(version.state()))
        .toList();
  }
}

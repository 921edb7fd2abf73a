package cn.jihe.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All versions of one form: of one unit, fiscal year, kind and project.
 *
 * @param key with unit and project as the form writes them that it has its key of, and whose it is
 *     now
 * @param current the newest version that is no attempt; empty while there are only attempts
 * @param contentHash of that version, see {@link ContentHash}
 * @param versions how many there are, attempts too
 * @param standing how far it has come
 */
public record Dossier(
    UUID id,
    DossierKey key,
    Optional<Integer> current,
    Optional<String> contentHash,
    int versions,
    Standing standing) {

  /** The same as far as it has come since. */
  public Dossier standing(Standing now) {
    return new Dossier(id, key, current, contentHash, versions, now);
  }

  /** The same as if nothing had come after this version, and nobody did anything with it. */
  Dossier only(Version version, Optional<Instant> since) {
    return new Dossier(
        id,
        key,
        Optional.of(version.number()),
        Optional.of(version.contentHash()),
        version.number(),
        new Standing(
            version.state(),
            Optional.of(version.number()),
            since,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false));
  }
}

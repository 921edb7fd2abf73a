package cn.jihe.ledger;

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
    Standing standing) {}

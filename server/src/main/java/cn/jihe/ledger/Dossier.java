package cn.jihe.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * All versions of one form: of one unit, fiscal year, kind and project.
 *
 * @param key with unit and project as its first form writes them, and whose it is now
 * @param current the submitted version; empty while there are only attempts
 * @param versions how many there are, attempts too
 */
public record Dossier(UUID id, DossierKey key, Optional<Integer> current, int versions) {}

package cn.jihe.ledger;

import java.util.UUID;

/**
 * A dossier that goes on although the next form has another key: a name or a year was corrected.
 *
 * @param key that it has now; it is that of the form once this counts
 */
public record Continued(UUID dossier, DossierKey key) {}

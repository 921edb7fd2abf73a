package cn.jihe.ledger.store.keys;

import cn.jihe.ledger.DossierKey;
import java.util.UUID;

/**
 * A dossier that an organisation gets.
 *
 * @param hash by which it is found from then on
 * @param oldHash by which it was found before
 */
record OwnedDossier(UUID id, DossierKey key, String hash, String oldHash) {

  /** Left beside another that has the key. */
  OwnedDossier withOldHash() {
    return new OwnedDossier(id, key, oldHash, oldHash);
  }
}

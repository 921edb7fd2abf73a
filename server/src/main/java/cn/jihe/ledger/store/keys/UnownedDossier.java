package cn.jihe.ledger.store.keys;

import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.store.content.DossierHash;
import java.util.UUID;

/**
 * A dossier of a unit that is no organisation.
 *
 * @param hash by which it is found now
 */
record UnownedDossier(UUID id, DossierKey key, String hash) {

  /** The same of an organisation. */
  OwnedDossier of(UUID organisation) {
    DossierKey owned =
        new DossierKey(
            key.kind(),
            key.fiscalYear(),
            Owner.of(organisation, key.owner().unit()),
            key.project());
    return new OwnedDossier(id, owned, DossierHash.of(owned), hash);
  }
}

package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.inbox.DossierNames;
import cn.jihe.inbox.NamedDossier;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierLists;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Dossiers as the record knows them, for inboxes. */
@Singleton
final class NamesForInbox implements DossierNames {

  private final DossierLists dossiers;
  private final Organisations organisations;

  NamesForInbox(DossierLists dossiers, Organisations organisations) {
    this.dossiers = dossiers;
    this.organisations = organisations;
  }

  @Override
  public List<NamedDossier> of(Set<UUID> ids, Caller caller) {
    Map<UUID, Boolean> internal = new HashMap<>();
    return dossiers.named(ids, caller.scope()).stream()
        .map(
            found -> {
              DossierKey key = found.key();
              boolean reads =
                  key.owner().organisation().stream()
                      .anyMatch(
                          unit -> internal.computeIfAbsent(unit, id -> reads(caller, id)));
              return new NamedDossier(
                  found.id(), key.project().written(), key.owner().unit().written(), reads);
            })
        .toList();
  }

  private boolean reads(Caller caller, UUID unit) {
    return caller.rightsFor(organisations.above(unit)).contains(Right.READ_INTERNAL);
  }
}

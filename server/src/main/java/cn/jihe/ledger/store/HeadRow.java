package cn.jihe.ledger.store;

import cn.jihe.ledger.DossierHeads.Head;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is known of the newest version of a dossier that is no attempt. */
@Introspected
record HeadRow(UUID id, @Nullable Instant recorded, @Nullable Integer late) {

  Head of(DossierRow dossier) {
    return new Head(
        Restoring.dossier(dossier), Optional.ofNullable(recorded), Optional.ofNullable(late));
  }
}

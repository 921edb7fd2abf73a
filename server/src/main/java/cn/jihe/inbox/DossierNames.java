package cn.jihe.inbox;

import cn.jihe.account.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says what dossiers are called; who has the record, says so. */
public interface DossierNames {

  /** Those of them that lie in the caller's scope now. */
  List<NamedDossier> of(Set<UUID> dossiers, Caller caller);
}

package cn.jihe.ledger;

import cn.jihe.account.Scope;
import cn.jihe.form.FormKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far dossiers have come, many at once. */
public interface DossierHeads {

  /**
   * A dossier without its versions.
   *
   * @param handedIn when the newest version that is no attempt came; empty while there is none
   * @param late how many days after its deadline that was; empty in time
   */
  record Head(Dossier dossier, Optional<Instant> handedIn, Optional<Integer> late) {}

  /**
   * All dossiers of a kind and year, by project.
   *
   * @param within of this organisation and those below it
   */
  List<Head> of(FormKind kind, int year, UUID within, Scope scope);
}

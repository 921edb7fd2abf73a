package cn.jihe.ledger;

import java.util.List;

/** Who wants to know of new versions that somebody has to look at. */
public interface FormsArrived {

  /**
   * A form that became its dossier's newest version.
   *
   * @param again whether the version before it was returned
   */
  record ArrivedForm(Dossier dossier, int version, boolean again) {}

  /**
   * Called within the transaction that records them, before its events: the dossiers are locked,
   * the end of the chain is not. What it throws undoes all of it.
   *
   * @param forms each with its dossier as it stands now
   */
  void arrived(Filer filer, List<ArrivedForm> forms);
}

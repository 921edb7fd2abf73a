package cn.jihe.review;

import cn.jihe.account.Scope;
import cn.jihe.ledger.Dossier;
import cn.jihe.reason.DossierReasons;
import cn.jihe.remark.DossierRemarks;
import jakarta.inject.Singleton;

/** Counts what stands in the way of accepting a dossier. */
@Singleton
class OpenPointsOf {

  private final DossierRemarks remarks;
  private final DossierReasons reasons;

  OpenPointsOf(DossierRemarks remarks, DossierReasons reasons) {
    this.remarks = remarks;
    this.reasons = reasons;
  }

  /**
   * What stands in its way now.
   *
   * @param scope in which it was found
   */
  OpenPoints dossier(Dossier dossier, Scope scope) {
    return new OpenPoints(remarks.open(dossier, scope), reasons.open(dossier, scope));
  }
}

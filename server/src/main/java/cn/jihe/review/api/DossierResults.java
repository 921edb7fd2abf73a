package cn.jihe.review.api;

import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.reason.DossierReasons;
import cn.jihe.remark.DossierRemarks;
import cn.jihe.review.DecisionService.Viewed;
import jakarta.inject.Singleton;

/** Says a dossier to whoever asks, with what is said about it. */
@Singleton
final class DossierResults {

  private final Accounts accounts;
  private final DossierRemarks remarks;
  private final DossierReasons reasons;
  private final RemarkResults said;
  private final ReasonResults given;

  DossierResults(
      Accounts accounts,
      DossierRemarks remarks,
      DossierReasons reasons,
      RemarkResults said,
      ReasonResults given) {
    this.accounts = accounts;
    this.remarks = remarks;
    this.reasons = reasons;
    this.said = said;
    this.given = given;
  }

  DossierResult of(Viewed viewed, Caller caller) {
    boolean inside = remarks.readsInternal(viewed.record().dossier(), caller);
    return DossierResult.of(
        viewed,
        accounts,
        inside,
        remarks.of(viewed.record().dossier(), caller).stream()
            .map(placed -> said.of(placed, inside))
            .toList(),
        reasons.of(viewed.record().dossier(), caller.scope()).stream()
            .map(placed -> given.of(placed, inside))
            .toList());
  }
}

package cn.jihe.review;

import cn.jihe.account.Scope;
import cn.jihe.ledger.Decisions.Decided;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.period.CurrentTerms;
import cn.jihe.period.Terms;
import jakarta.inject.Singleton;

/** What decisions have to do with other rooms. */
@Singleton
class Surroundings {

  private final CurrentTerms periods;
  private final OpenPointsOf points;
  private final DecisionNotices notices;

  Surroundings(CurrentTerms periods, OpenPointsOf points, DecisionNotices notices) {
    this.periods = periods;
    this.points = points;
    this.notices = notices;
  }

  /** The terms that hold for a dossier now. */
  Terms terms(Dossier dossier) {
    return dossier
        .key()
        .owner()
        .organisation()
        .map(
            organisation ->
                periods.terms(dossier.key().kind(), dossier.key().fiscalYear(), organisation))
        .orElse(Terms.DEFAULT);
  }

  OpenPoints open(Dossier dossier, Scope scope) {
    return points.dossier(dossier, scope);
  }

  /** Something is decided, and will be recorded. */
  void decided(DossierRecord before, Decided act) {
    notices.decided(before, act);
  }
}

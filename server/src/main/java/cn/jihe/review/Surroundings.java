package cn.jihe.review;

import cn.jihe.account.Scope;
import cn.jihe.ledger.Dossier;
import cn.jihe.period.CurrentTerms;
import cn.jihe.period.Terms;
import jakarta.inject.Singleton;

/** What decisions have to do with other rooms. */
@Singleton
class Surroundings {

  private final CurrentTerms periods;
  private final OpenPointsOf points;

  Surroundings(CurrentTerms periods, OpenPointsOf points) {
    this.periods = periods;
    this.points = points;
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
}

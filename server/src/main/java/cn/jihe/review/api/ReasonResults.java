package cn.jihe.review.api;

import cn.jihe.reason.DossierReasons.Placed;
import cn.jihe.reason.GivenReason;
import cn.jihe.reason.GivenReason.Judged;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Says reasons to whoever asks. */
@Singleton
final class ReasonResults {

  private final RemarkResults people;

  ReasonResults(RemarkResults people) {
    this.people = people;
  }

  /**
   * A reason.
   *
   * @param inside whether its reader is among the reviewers and is told names
   */
  ReasonResult of(Placed placed, boolean inside) {
    GivenReason reason = placed.reason();
    return new ReasonResult(
        reason.id().toString(),
        reason.dossier().toString(),
        reason.version(),
        reason.said().key(),
        reason.said().category(),
        reason.said().text(),
        reason.judged().map(Judged::verdict).orElse(null),
        reason.judged().flatMap(Judged::until).map(LocalDate::toString).orElse(null),
        people.by(reason.author(), inside),
        reason.created().toString(),
        placed.present(),
        placed.standing());
  }
}
